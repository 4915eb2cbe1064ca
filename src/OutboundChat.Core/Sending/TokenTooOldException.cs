namespace OutboundChat.Sending;

/// <summary>A request that left so long ago may have started the chat that the service may no longer know by its token.</summary>
internal sealed class TokenTooOldException(DateTimeOffset sent) : Exception(Texts.OutcomeTooOld(sent))
{
    /// <summary>The service keeps tokens for 7 days; half a day is for clocks that differ and for the request itself.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromDays(6.5);
}
