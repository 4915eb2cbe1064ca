namespace OutboundChat.Tests.Module;

/// <summary>Identifiers of an instance that exists nowhere.</summary>
internal static class Sample
{
    public const string Number = "+12065550100",
        OtherNumber = "+12065550101",
        Source = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        InstanceId = "11111111-2222-3333-4444-555555555555",
        ContactFlowId = "123ec456-a007-89c0-1234-000000000000";

    /// <summary>Gives a cmdlet what every row needs besides its destination.</summary>
    public static T WithSample<T>(this T command)
        where T : OutboundChat.Module.Commands.ChatRequestCommand
    {
        command.SourceEndpoint = Source;
        command.InstanceId = InstanceId;
        command.ContactFlowId = ContactFlowId;
        return command;
    }
}
