using NodaTime;
using NodaTime.TimeZones;
using PhoneNumbers;

namespace OutboundChat.SendWindows;

/// <summary>
/// The time zones in which a recipient may be: the one that the row names, or else all that the phone number may belong to.
/// </summary>
internal sealed class RecipientZones
{
    private readonly Dictionary<string, DateTimeZone[]?> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">A name of the IANA database, such as Europe/Paris, or of Windows, such as Romance Standard Time.</param>
    /// <returns>Null if there is no such time zone.</returns>
    public IReadOnlyList<DateTimeZone>? OfName(string name) => Find(name.Trim(), Named);

    /// <summary>The zones of a number, according to libphonenumber's data.</summary>
    /// <returns>Null if the number's location is unknown.</returns>
    public IReadOnlyList<DateTimeZone>? OfNumber(string e164)
    {
        PhoneNumbers.PhoneNumber number = Numbers.PhoneNumber.OfE164(e164);
        PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.GetInstance();
        string names = Known(zones.GetTimeZonesForNumber(number));

        // A number that the plan does not know still has the location of its prefix.
        return Find(names.Length > 0 ? names : Known(zones.GetTimeZonesForGeographicalNumber(number)), All);

        string Known(List<string> names) => string.Join(';', names.Where(name => name != zones.GetUnknownTimeZone()));
    }

    private static DateTimeZone[]? All(string names)
    {
        IEnumerable<string> ids = names.Split(';', StringSplitOptions.RemoveEmptyEntries);
        DateTimeZone[] zones = [.. ids.Select(DateTimeZoneProviders.Tzdb.GetZoneOrNull).OfType<DateTimeZone>()];
        return zones.Length == 0 ? null : zones;
    }

    private static DateTimeZone[]? Named(string name)
    {
        TzdbDateTimeZoneSource source = TzdbDateTimeZoneSource.Default;
        string? id = source.CanonicalIdMap.Keys.FirstOrDefault(IsName)
            ?? source.WindowsMapping.PrimaryMapping.FirstOrDefault(known => IsName(known.Key)).Value;
        return id is null ? null : [DateTimeZoneProviders.Tzdb[id]];

        bool IsName(string known) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private DateTimeZone[]? Find(string name, Func<string, DateTimeZone[]?> look)
    {
        if (!_known.TryGetValue(name, out DateTimeZone[]? zones))
        {
            _known[name] = zones = look(name);
        }

        return zones;
    }
}
