using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// The quota of concurrent active chats, the largest trap of a large run: a chat counts until its flow ends it or its duration is over,
/// which is hours. So users are warned before they meet it.
/// </summary>
internal static class ActiveChats
{
    /// <summary>How many chats an instance may have open unless AWS raised that.</summary>
    public const int DefaultQuota = 500;

    private const int DefaultDurationInMinutes = 1500;

    /// <summary>
    /// Whether a run of <paramref name="rows"/> rows would have more chats open at the same time where nothing but their duration ends
    /// them.
    /// </summary>
    /// <param name="rows">How many chats.</param>
    /// <param name="options">At what pace.</param>
    /// <param name="durationInMinutes">How long each lasts, as it was given; anything but a number of minutes counts as not given.</param>
    public static bool Exceed(long rows, ChatRunOptions options, object? durationInMinutes)
    {
        int minutes = LooseValue.IsGiven(durationInMinutes) && LooseValue.TryToInt32(durationInMinutes!, out int given)
            ? given
            : DefaultDurationInMinutes;
        TimeSpan duration = TimeSpan.FromMinutes(minutes), sending = options.SendWindow?.OpenWithin(duration) ?? duration;
        return Math.Min(rows, options.Burst + (options.RequestsPerSecond * sending.TotalSeconds)) > DefaultQuota;
    }
}
