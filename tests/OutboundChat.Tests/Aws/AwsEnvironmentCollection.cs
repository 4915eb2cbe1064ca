namespace OutboundChat.Tests.Aws;

/// <summary>
/// Tests that change environment variables, which the whole process shares: they run one at a time, and never at the same time as other
/// tests.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AwsEnvironmentCollection : ICollectionFixture<InstanceMetadataServer>
{
    public const string Name = "AWS environment";
}
