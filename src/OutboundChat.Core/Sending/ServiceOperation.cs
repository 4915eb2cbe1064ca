namespace OutboundChat.Sending;

/// <summary>An operation besides starting chats.</summary>
/// <param name="Name">Its name, which is also that of its permission.</param>
/// <param name="NotFoundId">The ErrorId for what it does not find.</param>
/// <param name="NotFound">The text for what it does not find.</param>
internal sealed record ServiceOperation(string Name, string NotFoundId, Func<string, string> NotFound)
{
    public static ServiceOperation DescribeContact { get; } = new("DescribeContact", nameof(Texts.ContactNotFound), Texts.ContactNotFound);

    public static ServiceOperation StopContact { get; } = new("StopContact", nameof(Texts.ContactNotFound), Texts.ContactNotFound);
}
