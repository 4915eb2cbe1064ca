using Amazon.Runtime.Endpoints;

namespace Amazon.Connect.Endpoints;

/// <summary>What an endpoint provider for Amazon Connect, the built-in or a caller's own, decides by.</summary>
public class ConnectEndpointParameters : EndpointParameters
{
    public ConnectEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    /// <summary>The system name of the Region.</summary>
    public string Region
    {
        get => (string)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    /// <summary>Whether to use an endpoint that answers over IPv6 too.</summary>
    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    /// <summary>Whether to use an endpoint with FIPS 140 validated cryptography.</summary>
    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    /// <summary>A custom endpoint, which goes before all others; null for none.</summary>
    public string Endpoint
    {
        get => (string)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
