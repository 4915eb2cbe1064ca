namespace OutboundChat.Tests;

/// <summary>A timer that has done its work.</summary>
internal sealed class FiredTimer : ITimer
{
    public bool Change(TimeSpan dueTime, TimeSpan period) => true;

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => default;
}
