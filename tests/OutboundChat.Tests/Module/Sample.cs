using System.Collections;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>Identifiers of an instance that exists nowhere, and parameters made of them.</summary>
internal static class Sample
{
    public const string Number = "+12065550100",
        OtherNumber = "+12065550101",
        Source = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        InstanceId = "11111111-2222-3333-4444-555555555555",
        ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
        ContactId = "c0c0c0c0-1111-2222-3333-444444444444";

    /// <summary>The values that every row needs besides its destination.</summary>
    public static Hashtable Contact =>
        new() { ["SourceEndpoint"] = Source, ["InstanceId"] = InstanceId, ["ContactFlowId"] = ContactFlowId };

    /// <summary>A session with a server on this machine, without a limit of the rate.</summary>
    public static Hashtable At(LoopbackServer server) => new()
    {
        ["AccessKey"] = "AKIDEXAMPLE",
        ["SecretKey"] = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        ["Region"] = "us-west-2",
        ["EndpointUrl"] = server.Url,
        ["RequestsPerSecond"] = 1000,
        ["Burst"] = 1000,
    };

    /// <summary>These parameters and others, which take precedence.</summary>
    public static Hashtable With(this Hashtable parameters, params (string Name, object? Value)[] others)
    {
        Hashtable all = new(parameters);
        foreach ((string name, object? value) in others)
        {
            all[name] = value;
        }

        return all;
    }

    public static Hashtable With(this Hashtable parameters, Hashtable others) =>
        parameters.With([.. others.Cast<DictionaryEntry>().Select(other => ((string)other.Key, other.Value))]);

    public static Hashtable Without(this Hashtable parameters, params string[] names)
    {
        Hashtable rest = new(parameters);
        Array.ForEach(names, rest.Remove);
        return rest;
    }
}
