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
            return fips || dualStack
                ? throw new AmazonClientException($"A custom endpoint ({custom}) cannot be combined with {(fips ? "FIPS" : "dual-stack")} endpoints: turn off one of the two.")
                : new Endpoint(custom);
        }

        if (parameters["Region"] is not string region)
        {
            throw new AmazonClientException("No Region is set, so there is no Amazon Connect endpoint to call.");
        }

        var partition = Fn.Partition(region);
        if ((fips && !partition.supportsFIPS) || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException($"The partition {partition.name} of Region {region} has no {(fips && !partition.supportsFIPS ? "FIPS" : "dual-stack")} endpoints.");
        }

        // The plain hosts of GovCloud are FIPS endpoints already; its dual-stack ones are not.
        var host = fips && (dualStack || partition.name != "aws-us-gov") ? "connect-fips" : "connect";
        return new Endpoint($"https://{host}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
