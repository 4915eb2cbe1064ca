using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;

namespace OutboundChat.Tests.Connect;

/// <summary>The built-in client is a subset: nothing is in it that the tables of the model do not have, and so nothing untested.</summary>
public class BuiltInSurfaceTests
{
    private static readonly Type[] Types = typeof(AmazonConnectClient).Assembly.GetExportedTypes();

    [Fact]
    public void There_are_no_structures_but_the_models() => AssertNames(
        ModelStructures.All.Keys,
        Types.Where(type => type.Namespace == typeof(Contact).Namespace && (!type.IsAssignableTo(typeof(Exception)) || PublicSurfaceTests.Members(type).Any())));

    [Fact]
    public void There_are_no_constants_but_the_models() => AssertNames(ModelConstants.All.Keys, Types.Where(type => type.BaseType == typeof(ConstantClass)));

    private static void AssertNames(IEnumerable<string> expected, IEnumerable<Type> types) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), types.Select(type => type.Name).Order(StringComparer.Ordinal));
}
