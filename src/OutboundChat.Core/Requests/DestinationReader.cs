using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>A row's destination.</summary>
/// <param name="Endpoint">As it is sent; null if it is not given or can't be read.</param>
/// <param name="Text">As given; null if it was not given or is not text.</param>
/// <param name="Country">The country of numbers without a country code.</param>
/// <param name="Number">As its country's numbering plan knows it; null if it is not a phone number.</param>
internal readonly record struct Destination(Endpoint? Endpoint, string? Text, Country? Country, PhoneNumberReading? Number)
{
    /// <summary>The number as version 0.1 of this module read it; null if that version would have refused it.</summary>
    public string? NumberOfVersion01 => Text is null ? null : Numbers.NumberOfVersion01.Of(Text, Country?.Code);
}

/// <summary>Reads the destinations of a run's rows. Not thread-safe.</summary>
/// <param name="defaultCountry">The country of numbers without a country code, if their row names none.</param>
internal sealed class DestinationReader(Country? defaultCountry)
{
    /// <summary>The latest row's country. It is reused, because most rows of a file name the same one.</summary>
    private (string? Text, Country? Country) _latest;

    /// <param name="value">The row's destination.</param>
    /// <param name="countryOfRow">The row's country, if it names one.</param>
    /// <param name="problems">Receives the reason if there is no valid destination.</param>
    public Destination Read(object? value, object? countryOfRow, ProblemList problems)
    {
        Country? country = ReadCountry(countryOfRow, out Notice? unknown);
        if (!LooseValue.IsGiven(value))
        {
            return default;
        }

        Endpoint? endpoint = EndpointReader.Read(value, EndpointType.TELEPHONE_NUMBER);
        if (endpoint is null)
        {
            problems.Add("DestinationEndpoint", Texts.DestinationUnreadable(value!));
            return default;
        }

        if (endpoint.Type != EndpointType.TELEPHONE_NUMBER || string.IsNullOrWhiteSpace(endpoint.Address))
        {
            return new Destination(endpoint, endpoint.Address, country, null);
        }

        if (!PhoneNumber.TryRead(endpoint.Address, country, out PhoneNumberReading number, out Notice? problem))
        {
            // An unknown country, perhaps one in another language, matters only if the number needs one.
            bool needsCountry = unknown is not null && problem.Id == nameof(Texts.DestinationWithoutCountry);
            problems.Add(needsCountry ? "DefaultCountry" : "DestinationEndpoint", needsCountry ? unknown! : problem);
            return new Destination(null, endpoint.Address, country, null);
        }

        // The caller's own endpoint object is not changed.
        return new Destination(new Endpoint { Type = endpoint.Type, Address = number.E164 }, endpoint.Address, country, number);
    }

    private Country? ReadCountry(object? value, out Notice? unknown)
    {
        unknown = null;
        if (!LooseValue.IsGiven(value))
        {
            return defaultCountry;
        }

        string text = LooseValue.ToIdentifier(value) ?? Wording.Kind(value!);
        if (text != _latest.Text)
        {
            _latest = (text, Country.Find(text));
        }

        unknown = _latest.Country is null ? Texts.CountryUnknown(text) : null;
        return _latest.Country;
    }
}
