namespace OutboundChat.Sending;

/// <summary>An operation besides starting chats.</summary>
/// <param name="Name">Its name, which is also that of its permission.</param>
/// <param name="NotFoundId">The ErrorId for what it does not find.</param>
/// <param name="NotFound">The text for what it does not find.</param>
internal sealed record ServiceOperation(string Name, string NotFoundId, Func<string, string> NotFound)
{
    public static ServiceOperation DescribeContact { get; } = new("DescribeContact", nameof(Texts.ContactNotFound), Texts.ContactNotFound);

    public static ServiceOperation StopContact { get; } = new("StopContact", nameof(Texts.ContactNotFound), Texts.ContactNotFound);

    public static ServiceOperation ListInstances { get; } = new("ListInstances", nameof(Texts.InstanceNotFound), Texts.InstanceNotFound);

    public static ServiceOperation ListContactFlows { get; } = new("ListContactFlows", nameof(Texts.InstanceNotFound), Texts.InstanceNotFound);

    public static ServiceOperation ListPhoneNumbersV2 { get; } = new("ListPhoneNumbersV2", nameof(Texts.InstanceNotFound), Texts.InstanceNotFound);
}
