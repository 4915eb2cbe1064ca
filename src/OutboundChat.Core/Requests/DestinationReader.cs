using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>Reads the destinations of a run's rows. For one thread.</summary>
/// <param name="defaultCountry">The country of numbers whose row does not say one.</param>
internal sealed class DestinationReader(Country? defaultCountry)
{
    /// <summary>The latest row's country: most rows of a file say the same.</summary>
    private (string? Text, Country? Country) _latest;

    /// <param name="value">The row's destination.</param>
    /// <param name="countryOfRow">The row's country, where it says one.</param>
    /// <param name="problems">Gets why there is no destination that can be messaged.</param>
    /// <param name="number">The phone number, where the destination is one.</param>
    /// <returns>Null where the destination is not given or can't be read.</returns>
    public Endpoint? Read(object? value, object? countryOfRow, ProblemList problems, out PhoneNumberReading? number)
    {
        number = null;
        Country? country = ReadCountry(countryOfRow, problems);
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        Endpoint? endpoint = EndpointReader.Read(value, EndpointType.TELEPHONE_NUMBER);
        if (endpoint is null)
        {
            problems.Add("DestinationEndpoint", Texts.DestinationUnreadable(value!));
            return null;
        }

        if (endpoint.Type != EndpointType.TELEPHONE_NUMBER || string.IsNullOrWhiteSpace(endpoint.Address))
        {
            return endpoint;
        }

        if (!PhoneNumber.TryRead(endpoint.Address, country, out PhoneNumberReading read, out Notice? problem))
        {
            problems.Add("DestinationEndpoint", problem);
            return null;
        }

        number = read;

        // The caller's own endpoint stays as it was.
        return new Endpoint { Type = endpoint.Type, Address = read.E164 };
    }

    private Country? ReadCountry(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value))
        {
            return defaultCountry;
        }

        string text = LooseValue.ToIdentifier(value) ?? Wording.Kind(value!);
        if (text != _latest.Text)
        {
            _latest = (text, Country.Find(text));
        }

        if (_latest.Country is null)
        {
            problems.Add("DefaultCountry", Texts.CountryUnknown(text));
        }

        return _latest.Country;
    }
}
