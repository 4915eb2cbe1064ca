using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// The quota of concurrent active chats. A chat counts until its flow ends it or its duration is over, which is hours, so large runs easily
/// fill the quota. Users are warned before that happens.
/// </summary>
internal static class ActiveChats
{
    private const int DefaultDurationInMinutes = 1500;

    /// <summary>
    /// Whether a run of <paramref name="rows"/> rows would have more chats open at the same time if only their duration ends them.
    /// </summary>
    /// <param name="rows">How many chats.</param>
    /// <param name="options">The pace and the send window.</param>
    /// <param name="durationInMinutes">
    /// How long each lasts, as given; anything but a whole number means the service's default of 25 hours.
    /// </param>
    public static bool Exceed(long rows, ChatRunOptions options, object? durationInMinutes)
    {
        int minutes = LooseValue.IsGiven(durationInMinutes) && LooseValue.TryToInt32(durationInMinutes!, out int given)
            ? given
            : DefaultDurationInMinutes;
        TimeSpan duration = TimeSpan.FromMinutes(minutes), sending = options.SendWindow?.OpenWithin(duration) ?? duration;
        return Math.Min(rows, options.Burst + (options.RequestsPerSecond * sending.TotalSeconds)) > Texts.DefaultActiveChats;
    }
}
