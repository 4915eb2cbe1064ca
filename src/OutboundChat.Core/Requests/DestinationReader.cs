using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>A row's destination.</summary>
/// <param name="Endpoint">As it is sent; null where it is not given or can't be read.</param>
/// <param name="Text">As it was given; null where it was not, or is not text.</param>
/// <param name="Country">The country of numbers that do not say theirs.</param>
/// <param name="Number">As its country's numbering plan knows it; null where it is not a phone number.</param>
internal readonly record struct Destination(Endpoint? Endpoint, string? Text, Country? Country, PhoneNumberReading? Number)
{
    /// <summary>The number as version 0.1 of this module read it; null where that would have refused it.</summary>
    public string? NumberOfVersion01 => Text is null ? null : Numbers.NumberOfVersion01.Of(Text, Country?.Code);
}

/// <summary>Reads the destinations of a run's rows. For one thread.</summary>
/// <param name="defaultCountry">The country of numbers whose row does not say one.</param>
internal sealed class DestinationReader(Country? defaultCountry)
{
    /// <summary>The latest row's country: most rows of a file say the same.</summary>
    private (string? Text, Country? Country) _latest;

    /// <param name="value">The row's destination.</param>
    /// <param name="countryOfRow">The row's country, where it says one.</param>
    /// <param name="problems">Gets why there is no destination that can be messaged.</param>
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
            // A country that no one knows, in a language that is not known here perhaps, matters where the number needs one.
            bool needsCountry = unknown is not null && problem.Id == nameof(Texts.DestinationWithoutCountry);
            problems.Add(needsCountry ? "DefaultCountry" : "DestinationEndpoint", needsCountry ? unknown! : problem);
            return new Destination(null, endpoint.Address, country, null);
        }

        // The caller's own endpoint stays as it was.
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
