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

    [Theory]
    [InlineData(typeof(ChatMessage), "Content:String ContentType:String")]
    [InlineData(typeof(Endpoint), "Address:String Type:EndpointType")]
    [InlineData(typeof(ParticipantDetails), "DisplayName:String")]
    [InlineData(typeof(SegmentAttributeValue), "ValueArn:String ValueInteger:Nullable<Int32> ValueList:List<SegmentAttributeValue> ValueMap:Dictionary<String,SegmentAttributeValue> ValueString:String")]
    [InlineData(typeof(TemplateAttributes), "CustomAttributes:Dictionary<String,String> CustomerProfileAttributes:String")]
    [InlineData(typeof(TemplatedMessageConfig), "KnowledgeBaseId:String MessageTemplateId:String TemplateAttributes:TemplateAttributes")]
    [InlineData(typeof(InvalidRequestException), "Reason:InvalidRequestExceptionReason")]
    [InlineData(typeof(InvalidRequestExceptionReason), "AttachedFileInvalidRequestExceptionReason:AttachedFileInvalidRequestExceptionReason")]
    [InlineData(typeof(StartOutboundChatContactResponse), "ContactId:String")]
    [InlineData(
        typeof(StartOutboundChatContactRequest),
        "Attributes:Dictionary<String,String> ChatDurationInMinutes:Nullable<Int32> ClientToken:String ContactFlowId:String DestinationEndpoint:Endpoint InitialSystemMessage:ChatMessage InitialTemplatedSystemMessage:TemplatedMessageConfig InstanceId:String ParticipantDetails:ParticipantDetails RelatedContactId:String SegmentAttributes:Dictionary<String,SegmentAttributeValue> SourceEndpoint:Endpoint SupportedMessagingContentTypes:List<String>")]
    public void A_structure_has_exactly_the_models_members(Type type, string members) =>
        Assert.Equal(members, string.Join(' ', type.GetProperties(Own).Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}:{Name(property.PropertyType)}")));

    [Theory]
    [InlineData(typeof(StartOutboundChatContactRequest), typeof(AmazonConnectRequest))]
    [InlineData(typeof(AmazonConnectRequest), typeof(AmazonWebServiceRequest))]
    [InlineData(typeof(StartOutboundChatContactResponse), typeof(AmazonWebServiceResponse))]
    [InlineData(typeof(AmazonConnectClient), typeof(AmazonServiceClient))]
    [InlineData(typeof(AmazonConnectConfig), typeof(ClientConfig))]
    [InlineData(typeof(EndpointType), typeof(ConstantClass))]
    [InlineData(typeof(AttachedFileInvalidRequestExceptionReason), typeof(ConstantClass))]
    public void A_type_has_the_base_class_of_the_official_one(Type type, Type baseType) => Assert.Equal(baseType, type.BaseType);

    [Theory]
    [InlineData(typeof(AmazonConnectException), typeof(AmazonServiceException))]
    [InlineData(typeof(AccessDeniedException), typeof(AmazonConnectException))]
    [InlineData(typeof(ConflictException), typeof(AmazonConnectException))]
    [InlineData(typeof(InternalServiceException), typeof(AmazonConnectException))]
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
    public void An_endpoint_type_is_found_by_name_letter_case_apart()
    {
        Assert.Equal(["CONNECT_PHONENUMBER_ARN", "CONTACT_FLOW", "EMAIL_ADDRESS", "TELEPHONE_NUMBER", "VOIP"], Constants(typeof(EndpointType)));
        Assert.Same(EndpointType.TELEPHONE_NUMBER, EndpointType.FindValue("Telephone_Number"));
        Assert.Equal("NEW", EndpointType.FindValue("NEW").Value);
        EndpointType converted = "VOIP";
        Assert.Same(EndpointType.VOIP, converted);
        converted = null as string;
        Assert.Null(converted);
    }

    [Fact]
    public void A_reason_for_a_file_is_found_by_name()
    {
        Assert.Equal(["INVALID_FILE_NAME", "INVALID_FILE_SIZE", "INVALID_FILE_TYPE"], Constants(typeof(AttachedFileInvalidRequestExceptionReason)));
        Assert.Same(AttachedFileInvalidRequestExceptionReason.INVALID_FILE_TYPE, AttachedFileInvalidRequestExceptionReason.FindValue("INVALID_FILE_TYPE"));
    }

    [Theory]
    [InlineData(typeof(ChatMessage), "ContentType", true, 1, 100)]
    [InlineData(typeof(ChatMessage), "Content", true, 1, 16384)]
    [InlineData(typeof(Endpoint), "Address", false, 0, 256)]
    [InlineData(typeof(ParticipantDetails), "DisplayName", true, 1, 256)]
    [InlineData(typeof(SegmentAttributeValue), "ValueString", false, 0, 1024)]
    [InlineData(typeof(SegmentAttributeValue), "ValueArn", false, 0, 1024)]
    [InlineData(typeof(StartOutboundChatContactRequest), "SourceEndpoint", true, null, null)]
    [InlineData(typeof(StartOutboundChatContactRequest), "DestinationEndpoint", true, null, null)]
    [InlineData(typeof(StartOutboundChatContactRequest), "InstanceId", true, 1, 100)]
    [InlineData(typeof(StartOutboundChatContactRequest), "SegmentAttributes", true, null, null)]
    [InlineData(typeof(StartOutboundChatContactRequest), "ContactFlowId", true, null, 500)]
    [InlineData(typeof(StartOutboundChatContactRequest), "ChatDurationInMinutes", false, 60, 10080)]
    [InlineData(typeof(StartOutboundChatContactRequest), "RelatedContactId", false, 1, 256)]
    [InlineData(typeof(StartOutboundChatContactRequest), "ClientToken", false, null, 500)]
    [InlineData(typeof(TemplatedMessageConfig), "KnowledgeBaseId", true, 1, 500)]
    [InlineData(typeof(TemplatedMessageConfig), "MessageTemplateId", true, 1, 500)]
    [InlineData(typeof(TemplatedMessageConfig), "TemplateAttributes", true, null, null)]
    public void A_member_tells_the_models_limits(Type type, string member, bool required, int? min, int? max)
    {
        var limits = type.GetProperty(member)!.GetCustomAttribute<AWSPropertyAttribute>()!;

        Assert.Equal(required, limits.Required);
        Assert.Equal(min ?? long.MinValue, limits.Min);
        Assert.Equal(max ?? long.MaxValue, limits.Max);
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

    internal static IEnumerable<object?> Collections()
    {
        var request = new StartOutboundChatContactRequest();
        var value = new SegmentAttributeValue();
        return [request.Attributes, request.SegmentAttributes, request.SupportedMessagingContentTypes, value.ValueList, value.ValueMap, new TemplateAttributes().CustomAttributes];
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(',', type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string[] Constructors(Type type) =>
    [
        .. type.GetConstructors()
            .Select(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}")))
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsInitOnly).Select(field => field.Name).Order(StringComparer.Ordinal)];
}
