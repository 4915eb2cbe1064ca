using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.Connect.Internal;

/// <summary>The service's endpoint rules; which suffixes a Region has is AWSSDK.Core's partition data.</summary>
public class AmazonConnectEndpointProvider : IEndpointProvider
{
    /// <exception cref="AmazonClientException">There is no Region, or no endpoint of the kind that was asked for.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;
        if (parameters["Endpoint"] is string custom)
        {
            // AWSSDK.Core's signer would sign a slash at the end twice, and send it once.
            return fips || dualStack
                ? throw new AmazonClientException($"A custom endpoint ({custom}) cannot be combined with {(fips ? "FIPS" : "dual-stack")} endpoints: turn off one of the two.")
                : new Endpoint(custom.TrimEnd('/'));
        }

        if (parameters["Region"] is not string region)
        {
            throw new AmazonClientException("No Region is set, so there is no Amazon Connect endpoint to call.");
        }

        return new Endpoint(RegionalUrl(Fn.Partition(region), region, fips, dualStack));
    }

    internal static string RegionalUrl(Partition partition, string region, bool fips, bool dualStack)
    {
        if ((fips && !partition.supportsFIPS) || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException($"The partition {partition.name} of Region {region} has no {(fips && !partition.supportsFIPS ? "FIPS" : "dual-stack")} endpoints.");
        }

        // The plain hosts of GovCloud are FIPS endpoints already; its dual-stack ones are not.
        var host = fips && (dualStack || partition.name != "aws-us-gov") ? "connect-fips" : "connect";
        return $"https://{host}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}";
    }
}
