using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// The quota of concurrent active chats. A chat counts until its flow ends it or its duration is over, which is hours, so large runs easily
/// fill the quota. Users are warned before that happens.
/// </summary>
internal static class ActiveChats
{
    private const int DefaultDurationInMinutes = 1500;

    /// <summary>The shortest duration that the service accepts.</summary>
    public static readonly TimeSpan ShortestDuration = TimeSpan.FromMinutes(60);

    /// <param name="durationInMinutes">
    /// How long each chat lasts, as given; anything but a whole number means the service's default of 25 hours.
    /// </param>
    public static TimeSpan DurationOf(object? durationInMinutes)
    {
        bool isNumber = LooseValue.TryToInt32(durationInMinutes ?? string.Empty, out int given);
        return TimeSpan.FromMinutes(isNumber ? given : DefaultDurationInMinutes);
    }

    /// <summary>
    /// Whether a run of <paramref name="rows"/> rows would have more chats open at the same time if only their duration ends them.
    /// </summary>
    /// <param name="rows">How many chats.</param>
    /// <param name="options">The pace and the send window.</param>
    /// <param name="duration">How long each lasts.</param>
    public static bool Exceed(long rows, ChatRunOptions options, TimeSpan duration)
    {
        TimeSpan sending = options.SendWindow?.OpenWithin(duration) ?? duration;
        return Math.Min(rows, options.Burst + (options.RequestsPerSecond * sending.TotalSeconds)) > Texts.DefaultActiveChats;
    }
}
