using NodaTime;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.SendWindows;

namespace OutboundChat.Sending;

/// <summary>Determines when each row may be sent. Not thread-safe, except for <see cref="Check"/>.</summary>
/// <param name="window">The send window.</param>
/// <param name="waits">Whether rows wait until their window opens.</param>
/// <param name="time">The clock.</param>
internal sealed class RowWindows(SendWindow window, bool waits, TimeProvider time)
{
    private readonly RecipientZones _zones = new();

    /// <summary>Finds the zones of a valid row.</summary>
    /// <returns>Why there is no time at which the row may be sent; null if there is.</returns>
    public RequestProblem? Locate(PreparedChat chat, object? timeZone)
    {
        IReadOnlyList<DateTimeZone>? zones;
        if (LooseValue.IsGiven(timeZone))
        {
            string name = LooseValue.ToIdentifier(timeZone) ?? Wording.Kind(timeZone!);
            zones = _zones.OfName(name);
            if (zones is null)
            {
                return new RequestProblem("TimeZone", Texts.TimeZoneUnknown(name));
            }
        }
        else
        {
            zones = _zones.OfNumber(chat.Draft.Request.DestinationEndpoint.Address);
            if (zones is null)
            {
                return new RequestProblem("DestinationEndpoint", Texts.TimeZoneOfNumberUnknown());
            }
        }

        chat.Zones = zones;
        return window.NextOpen(Now, zones) is null
            ? new RequestProblem(
                "DestinationEndpoint", Texts.SendWindowNeverOpen($"{window}", NumberWarnings.HasPlace(chat.Draft.Given.Number)))
            : null;
    }

    /// <summary>When a row may be sent: now, or when its window opens.</summary>
    public DateTimeOffset NextOpen(PreparedChat chat) => (window.NextOpen(Now, chat.Zones) ?? Now).ToDateTimeOffset();

    /// <summary>Whether a row may be sent now.</summary>
    public bool IsOpen(PreparedChat chat) => window.IsOpen(Now, chat.Zones);

    /// <summary>The message for a row that may not be sent now.</summary>
    public Notice Closed(PreparedChat chat) => Texts.OutsideSendWindow($"{window}", NextOpen(chat), waits);

    /// <exception cref="OutsideSendWindowException">A row may not be sent now.</exception>
    public void Check(PreparedChat chat)
    {
        if (!IsOpen(chat))
        {
            throw new OutsideSendWindowException(Closed(chat));
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>It is too early or too late where the recipient is.</summary>
internal sealed class OutsideSendWindowException(Notice notice) : Exception(notice.Text)
{
    public Notice Notice { get; } = notice;
}
