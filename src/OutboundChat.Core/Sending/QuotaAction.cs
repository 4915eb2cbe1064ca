namespace OutboundChat.Sending;

/// <summary>What a run does once the quota of concurrent active chats is full.</summary>
public enum QuotaAction
{
    /// <summary>It ends; the rows that are left are not attempted.</summary>
    Stop,

    /// <summary>It waits some minutes and asks again, until chats have ended.</summary>
    Wait,
}
