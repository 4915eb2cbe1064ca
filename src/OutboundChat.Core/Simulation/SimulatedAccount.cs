using Amazon;

namespace OutboundChat.Simulation;

/// <summary>
/// The resources that the simulated account lists, the same in every Region: enough instances for two pages, flows of several types of
/// which two share a name, and phone numbers of several countries. Chats may also use identifiers that are not listed.
/// </summary>
internal static class SimulatedAccount
{
    /// <summary>The first instance, its first flow and its first phone number.</summary>
    public const string DefaultInstanceId = "11111111-2222-3333-4444-555555555555",
        DefaultContactFlowId = "66666666-7777-8888-9999-000000000000",
        DefaultSource = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /// <summary>The identifier that no instance, flow, phone number or contact has: using it gives ResourceNotFoundException.</summary>
    public const string UnknownId = "00000000-0000-0000-0000-000000000000";

    private static readonly DateTimeOffset s_firstCreated = new(2024, 2, 29, 9, 30, 0, 250, TimeSpan.Zero);

    public static IReadOnlyList<SimulatedInstance> Instances { get; } =
    [
        new(DefaultInstanceId, "clinic", "ACTIVE", s_firstCreated)
        {
            Flows =
            [
                new(DefaultContactFlowId, "Appointment reminder", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000001", "Appointment reminder", "CUSTOMER_QUEUE"),
                new("66666666-7777-8888-9999-000000000002", "Appointment feedback", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000003", "Front desk", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000004", "Terminerinnerung", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000005", "予約のお知らせ", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000006", "Recall campaign (draft)", "CONTACT_FLOW")
                {
                    Status = "SAVED",
                },
                new("66666666-7777-8888-9999-000000000007", "Flu season 2024", "CONTACT_FLOW")
                {
                    State = "ARCHIVED",
                },
                new("66666666-7777-8888-9999-000000000008", "Default customer queue", "CUSTOMER_QUEUE"),
                new("66666666-7777-8888-9999-000000000009", "Default customer hold", "CUSTOMER_HOLD"),
                new("66666666-7777-8888-9999-000000000010", "Default agent whisper", "AGENT_WHISPER"),
                new("66666666-7777-8888-9999-000000000011", "Default queue transfer", "QUEUE_TRANSFER"),
            ],
            PhoneNumbers =
            [
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "+12065550142", "US", "DID", "Reminders"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee01", "+12065550143", "US", "DID", "Front desk"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee02", "+18005550199", "US", "TOLL_FREE", "Front desk"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee03", "+447700900142", "GB", "DID", "WhatsApp"),
                new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee04", "+61491570156", "AU", "DID"),
            ],
        },
        new("11111111-2222-3333-4444-555555555501", "clinic-test", "ACTIVE", s_firstCreated.AddDays(12))
        {
            Flows =
            [
                new("66666666-7777-8888-9999-000000000101", "Appointment reminder", "CONTACT_FLOW"),
                new("66666666-7777-8888-9999-000000000102", "Sandbox", "CONTACT_FLOW"),
            ],
            PhoneNumbers = [new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeee11", "+12065550150", "US", "DID", "Test number")],
        },
        .. "dental-care eye-clinic pharmacy pharmacy-test billing billing-test laboratory training night-desk".Split(' ').Select(
            (alias, index) => new SimulatedInstance(
                $"11111111-2222-3333-4444-5555555555{index + 2:00}", alias, "ACTIVE", s_firstCreated.AddDays(30 + index))),
        new("11111111-2222-3333-4444-555555555599", "new-branch", "CREATION_IN_PROGRESS", s_firstCreated.AddDays(400)),
    ];

    /// <summary>The flows of an instance; none when it is not listed.</summary>
    public static IReadOnlyList<SimulatedFlow> FlowsOf(string instanceId) =>
        Instances.FirstOrDefault(instance => instance.Id == instanceId)?.Flows ?? [];
}

internal sealed record SimulatedInstance(string Id, string Alias, string Status, DateTimeOffset Created)
{
    public IReadOnlyList<SimulatedFlow> Flows { get; init; } = [];

    public IReadOnlyList<SimulatedPhoneNumber> PhoneNumbers { get; init; } = [];
}

internal sealed record SimulatedFlow(string Id, string Name, string Type)
{
    public string State { get; init; } = "ACTIVE";

    public string Status { get; init; } = "PUBLISHED";
}

/// <summary>A phone number from a range that is reserved for fiction.</summary>
internal sealed record SimulatedPhoneNumber(string Id, string Number, string Country, string Type, string? Description = null);

/// <summary>The ARNs of the simulated account in one Region.</summary>
internal sealed class SimulatedArn(string region)
{
    /// <summary>The account number of AWS's documentation.</summary>
    public const string Account = "123456789012";

    private readonly string _partition = RegionEndpoint.GetBySystemName(region).PartitionName;

    public string Instance(string instanceId) => Connect($"instance/{instanceId}");

    public string Flow(string instanceId, string flowId) => Connect($"instance/{instanceId}/contact-flow/{flowId}");

    public string Contact(string instanceId, string contactId) => Connect($"instance/{instanceId}/contact/{contactId}");

    public string PhoneNumber(string id) => Connect($"phone-number/{id}");

    private string Connect(string resource) => $"arn:{_partition}:connect:{region}:{Account}:{resource}";
}
