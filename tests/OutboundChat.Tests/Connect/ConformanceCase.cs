using System.Text.Json.Nodes;

namespace OutboundChat.Tests.Connect;

/// <summary>An operation and what it is called with, by the names of the service's model.</summary>
internal sealed record ConformanceCase(string Operation, JsonObject Input)
{
    /// <summary>Whether all members travel in a JSON body.</summary>
    public bool HasBody => Operation is "StartOutboundChatContact" or "StopContact" or "ListPhoneNumbersV2";
}
