using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>
/// What the simulated account has to be listed, alike in every Region: enough instances for two pages, flows of several types of which two
/// share a name, and phone numbers of several countries. Chats may name other identifiers, too.
/// </summary>
internal static class SimulatedAccount
{
    private static readonly DateTimeOffset s_firstCreated = new(2024, 2, 29, 9, 30, 0, 250, TimeSpan.Zero);

    public static IReadOnlyList<SimulatedInstance> Instances { get; } =
    [
        new(SimulatorOptions.DefaultInstanceId, "clinic", InstanceStatus.ACTIVE, s_firstCreated)
        {
            Flows =
            [
                new(SimulatorOptions.DefaultContactFlowId, "Appointment reminder", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000001", "Appointment reminder", ContactFlowType.CUSTOMER_QUEUE),
                new("66666666-7777-8888-9999-000000000002", "Appointment feedback", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000003", "Front desk", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000004", "Terminerinnerung", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000005", "予約のお知らせ", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000006", "Recall campaign (draft)", ContactFlowType.CONTACT_FLOW) { Status = ContactFlowStatus.SAVED },
                new("66666666-7777-8888-9999-000000000007", "Flu season 2024", ContactFlowType.CONTACT_FLOW) { State = ContactFlowState.ARCHIVED },
                new("66666666-7777-8888-9999-000000000008", "Default customer queue", ContactFlowType.CUSTOMER_QUEUE),
                new("66666666-7777-8888-9999-000000000009", "Default customer hold", ContactFlowType.CUSTOMER_HOLD),
                new("66666666-7777-8888-9999-000000000010", "Default agent whisper", ContactFlowType.AGENT_WHISPER),
                new("66666666-7777-8888-9999-000000000011", "Default queue transfer", ContactFlowType.QUEUE_TRANSFER),
            ],
            PhoneNumbers =
            [
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "+12065550142", PhoneNumberCountryCode.US, PhoneNumberType.DID, "Reminders"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee01", "+12065550143", PhoneNumberCountryCode.US, PhoneNumberType.DID, "Front desk"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee02", "+18005550199", PhoneNumberCountryCode.US, PhoneNumberType.TOLL_FREE, "Front desk"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee03", "+447700900142", PhoneNumberCountryCode.GB, PhoneNumberType.DID, "WhatsApp"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee04", "+61491570156", PhoneNumberCountryCode.AU, PhoneNumberType.DID),
            ],
        },
        new("11111111-2222-3333-4444-555555555501", "clinic-test", InstanceStatus.ACTIVE, s_firstCreated.AddDays(12))
        {
            Flows =
            [
                new("66666666-7777-8888-9999-000000000101", "Appointment reminder", ContactFlowType.CONTACT_FLOW),
                new("66666666-7777-8888-9999-000000000102", "Sandbox", ContactFlowType.CONTACT_FLOW),
            ],
            PhoneNumbers = [new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee11", "+12065550150", PhoneNumberCountryCode.US, PhoneNumberType.DID, "Test number")],
        },
        .. new[] { "dental-care", "eye-clinic", "pharmacy", "pharmacy-test", "billing", "billing-test", "laboratory", "training", "night-desk" }
            .Select((alias, number) => new SimulatedInstance($"11111111-2222-3333-4444-5555555555{number + 2:00}", alias, InstanceStatus.ACTIVE, s_firstCreated.AddDays(30 + number))),
        new("11111111-2222-3333-4444-555555555599", "new-branch", InstanceStatus.CREATION_IN_PROGRESS, s_firstCreated.AddDays(400)),
    ];

    /// <summary>Null for an instance that is not listed.</summary>
    public static SimulatedInstance? Find(string instanceId) => Instances.FirstOrDefault(instance => instance.Id == instanceId);
}
