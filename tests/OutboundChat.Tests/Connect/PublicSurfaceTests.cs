using System.Reflection;
using Amazon;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Tests.Connect;

/// <summary>The names and types that code written against the official package counts on.</summary>
public class PublicSurfaceTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Client = typeof(AmazonConnectClient).Assembly;

    public static TheoryData<string> Structures => [.. ModelStructures.All.Keys];

    public static TheoryData<string> ConstantClasses => [.. ModelConstants.All.Keys];

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_has_exactly_the_models_members_and_limits(string name) => Assert.Equal(
        ModelStructures.All[name],
        string.Join(' ', Members(Structure(name)).OrderBy(member => member.Name, StringComparer.Ordinal).Select(Describe)));

    [Theory]
    [MemberData(nameof(ConstantClasses))]
    public void A_constant_class_has_exactly_the_models_values(string name)
    {
        var type = Client.GetType($"Amazon.Connect.{name}")!;

        Assert.Equal(typeof(ConstantClass), type.BaseType);
        Assert.Equal(ModelConstants.All[name], Constants(type));
        Assert.All(ModelConstants.All[name], value =>
        {
            var constant = Constant(type, value);
            Assert.Equal(value, ((ConstantClass)constant).Value);
            Assert.Same(constant, type.GetMethod("FindValue", [typeof(string)])!.Invoke(null, [value.ToLowerInvariant()]));
            Assert.Same(constant, type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, [value]));
        });
    }

    [Theory]
    [MemberData(nameof(ConnectOperations.Names), MemberType = typeof(ConnectOperations))]
    public void An_operation_has_the_official_signature(string name)
    {
        var method = typeof(IAmazonConnect).GetMethod($"{name}Async")!;
        var (request, response) = (Structure($"{name}Request"), Structure($"{name}Response"));

        Assert.Equal(typeof(AmazonConnectRequest), request.BaseType);
        Assert.Equal(typeof(AmazonWebServiceResponse), response.BaseType);
        Assert.Equal(typeof(Task<>).MakeGenericType(response), method.ReturnType);
        Assert.Equal([("request", request, false), ("cancellationToken", typeof(CancellationToken), true)], method.GetParameters().Select(parameter => (parameter.Name, parameter.ParameterType, parameter.HasDefaultValue)));
        Assert.True(typeof(AmazonConnectClient).GetMethod(method.Name)!.IsVirtual);
    }

    [Theory]
    [InlineData(typeof(AmazonConnectRequest), typeof(AmazonWebServiceRequest))]
    [InlineData(typeof(AmazonConnectClient), typeof(AmazonServiceClient))]
    [InlineData(typeof(AmazonConnectConfig), typeof(ClientConfig))]
    public void A_type_has_the_base_class_of_the_official_one(Type type, Type baseType) => Assert.Equal(baseType, type.BaseType);

    [Theory]
    [InlineData(typeof(AmazonConnectException), typeof(AmazonServiceException))]
    [InlineData(typeof(AccessDeniedException), typeof(AmazonConnectException))]
    [InlineData(typeof(ConflictException), typeof(AmazonConnectException))]
    [InlineData(typeof(ContactNotFoundException), typeof(AmazonConnectException))]
    [InlineData(typeof(InternalServiceException), typeof(AmazonConnectException))]
    [InlineData(typeof(InvalidActiveRegionException), typeof(AmazonConnectException))]
    [InlineData(typeof(InvalidParameterException), typeof(AmazonConnectException))]
    [InlineData(typeof(InvalidRequestException), typeof(AmazonConnectException))]
    [InlineData(typeof(LimitExceededException), typeof(AmazonConnectException))]
    [InlineData(typeof(ResourceNotFoundException), typeof(AmazonConnectException))]
    [InlineData(typeof(ThrottlingException), typeof(AmazonConnectException))]
    public void An_exception_has_the_usual_constructors(Type type, Type baseType)
    {
        Assert.Equal(baseType, type.BaseType);
        Assert.Equal(
            [
                "",
                "Exception innerException",
                "String message",
                "String message, ErrorType errorType, String errorCode, String requestId, HttpStatusCode statusCode",
                "String message, Exception innerException",
                "String message, Exception innerException, ErrorType errorType, String errorCode, String requestId, HttpStatusCode statusCode",
            ],
            Constructors(type));
    }

    [Fact]
    public void The_client_has_the_usual_constructors() => Assert.Equal(
        [
            "",
            "AWSCredentials credentials",
            "AWSCredentials credentials, AmazonConnectConfig clientConfig",
            "AWSCredentials credentials, RegionEndpoint region",
            "AmazonConnectConfig config",
            "RegionEndpoint region",
            "String awsAccessKeyId, String awsSecretAccessKey",
            "String awsAccessKeyId, String awsSecretAccessKey, AmazonConnectConfig clientConfig",
            "String awsAccessKeyId, String awsSecretAccessKey, RegionEndpoint region",
            "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken",
            "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, AmazonConnectConfig clientConfig",
            "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, RegionEndpoint region",
        ],
        Constructors(typeof(AmazonConnectClient)));

    [Fact]
    public void A_constant_of_next_year_is_taken_as_it_is_and_null_stays_null()
    {
        Assert.Equal("NEW", EndpointType.FindValue("NEW").Value);
        EndpointType converted = null as string;
        Assert.Null(converted);
    }

    [Fact]
    public void Collections_are_null_until_they_are_set() => Assert.All(Collections(), Assert.Null);

    [Fact]
    public void The_configuration_names_the_service()
    {
        var config = new AmazonConnectConfig { RegionEndpoint = RegionEndpoint.USWest2 };

        Assert.Equal("Connect", AmazonConnectConfig.ServiceId);
        Assert.Equal("Connect", ((ClientConfig)config).ServiceId);
        Assert.Equal("connect", config.AuthenticationServiceName);
        Assert.Equal("connect", config.RegionEndpointServiceName);
        Assert.Equal("2017-08-08", config.ServiceVersion);
        Assert.Contains(" api/Connect#", $" {config.UserAgent}", StringComparison.Ordinal);
        Assert.Equal(RequestRetryMode.Standard, config.RetryMode);
    }

    [Fact]
    public void A_client_can_be_made_from_the_interface_alone()
    {
        using var client = Create<IAmazonConnect>();

        Assert.IsType<AmazonConnectClient>(client);
        Assert.IsType<AmazonConnectConfig>(client.Config);

        static TService Create<TService>()
            where TService : IAmazonService
        {
            var config = TService.CreateDefaultClientConfig();
            config.RegionEndpoint = RegionEndpoint.USWest2;
            return (TService)TService.CreateDefaultServiceClient(new AnonymousAWSCredentials(), config);
        }
    }

    /// <summary>The collections of a new object of every structure.</summary>
    internal static IEnumerable<object?> Collections() =>
        from name in ModelStructures.All.Keys
        let structure = Activator.CreateInstance(Structure(name))
        from member in Members(structure.GetType())
        where member.PropertyType.IsGenericType && !member.PropertyType.IsValueType
        select member.GetValue(structure);

    /// <summary>The structure of that name.</summary>
    internal static Type Structure(string name) => Client.GetType($"{typeof(Contact).Namespace}.{name}")!;

    /// <summary>The members that a structure has of its own.</summary>
    internal static IEnumerable<PropertyInfo> Members(Type structure) => structure.GetProperties(Own).Where(property => property.CanWrite);

    private static string Describe(PropertyInfo member)
    {
        var limits = member.GetCustomAttribute<AWSPropertyAttribute>() ?? new AWSPropertyAttribute();
        var range = limits.IsMinSet || limits.IsMaxSet ? $"{{{(limits.IsMinSet ? limits.Min : "")}..{(limits.IsMaxSet ? limits.Max : "")}}}" : "";
        return $"{member.Name}:{Name(member.PropertyType)}{(limits.Required ? "!" : "")}{(limits.Sensitive ? "*" : "")}{range}";
    }

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } underlying
        ? $"{underlying.Name}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(',', type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string[] Constructors(Type type) =>
    [
        .. type.GetConstructors()
            .Select(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}")))
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsInitOnly).Select(field => field.Name).Order(StringComparer.Ordinal)];

    private static object Constant(Type type, string name) => type.GetField(name)!.GetValue(null)!;
}
