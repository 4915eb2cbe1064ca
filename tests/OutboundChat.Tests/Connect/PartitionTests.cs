using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace OutboundChat.Tests.Connect;

/// <summary>Every partition that AWSSDK.Core knows today has all kinds of endpoints; the next one may not.</summary>
public class PartitionTests
{
    [Theory]
    [InlineData(false, true, true, false, "FIPS")]
    [InlineData(true, false, false, true, "dual-stack")]
    [InlineData(true, false, true, true, "dual-stack")]
    [InlineData(false, false, true, true, "FIPS")]
    public void A_partition_without_FIPS_or_dual_stack_is_an_error_that_names_it(
        bool hasFips, bool hasDualStack, bool fips, bool dualStack, string kind)
    {
        var partition = new Partition { name = "aws-moon", supportsFIPS = hasFips, supportsDualStack = hasDualStack };

        var error = Assert.Throws<AmazonClientException>(() => ConnectEndpoint.RegionalUrl(partition, "mo-on-1", fips, dualStack));

        Assert.Contains($"aws-moon of Region mo-on-1 has no {kind} ", error.Message, StringComparison.Ordinal);
    }
}
