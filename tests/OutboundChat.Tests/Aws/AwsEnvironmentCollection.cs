namespace OutboundChat.Tests.Aws;

/// <summary>
/// Tests that change environment variables, which the whole process shares: they run one by one, and beside no other test.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AwsEnvironmentCollection : ICollectionFixture<InstanceMetadataServer>
{
    public const string Name = "AWS environment";
}
