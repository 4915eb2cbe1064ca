using System.Globalization;
using Amazon.Connect.Model;

namespace OutboundChat.Journal;

/// <summary>Names the rows of a run. One recipient is one row; where a run may write to somebody several times, what it says tells the rows apart.</summary>
internal sealed class RowIdentity(string batch, bool allowDuplicate)
{
    /// <summary>How often each row came, where rows may be quite alike: which of them is which makes no difference.</summary>
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <param name="request">A valid request.</param>
    /// <param name="channel">SMS or WhatsApp.</param>
    public RowName Of(StartOutboundChatContactRequest request, string? channel)
    {
        string body = RequestBody.Fingerprint(request);
        if (!allowDuplicate)
        {
            return new RowName(RowKey.Of(batch, request, channel), body, RowKey.OfRecipient(batch, request.DestinationEndpoint.Address));
        }

        string key = RowKey.Of(batch, request, channel, body);
        int times = _seen[RowKey.Short(key)] = _seen.GetValueOrDefault(RowKey.Short(key)) + 1;
        return new RowName(times == 1 ? key : RowKey.Of(batch, request, channel, body, times.ToString(CultureInfo.InvariantCulture)), body);
    }
}
