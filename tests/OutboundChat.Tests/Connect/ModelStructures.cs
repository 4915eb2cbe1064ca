namespace OutboundChat.Tests.Connect;

/// <summary>
/// The structures of the operations in this project, as the service's model of 2017-08-08 has them: each member with its type,
/// <c>!</c> if it is required, <c>*</c> if it is sensitive, and its least and greatest length, count or value.
/// </summary>
internal static class ModelStructures
{
    private const string Table =
        """
        AdditionalEmailRecipients
            CcList:List<EmailRecipient> ToList:List<EmailRecipient>
        AgentFirst
            Preview:Preview
        AgentHierarchyGroup
            Arn:String
        AgentInfo
            AcceptedByAgentTimestamp:DateTime? AfterContactWorkDuration:Int32?{0..} AfterContactWorkEndTimestamp:DateTime?
            AfterContactWorkStartTimestamp:DateTime? AgentInitiatedHoldDuration:Int32?{0..} AgentPauseDurationInSeconds:Int32?{0..}
            Capabilities:ParticipantCapabilities ConnectedToAgentTimestamp:DateTime? DeviceInfo:DeviceInfo HierarchyGroups:HierarchyGroups
            Id:String{1..256} PreviewEndTimestamp:DateTime? StateTransitions:List<StateTransition>
            VoiceEnhancementMode:VoiceEnhancementMode
        AgentQualityMetrics
            Audio:AudioQualityMetricsInfo
        AgentsCriteria
            AgentIds:List<String>
        AiAgentInfo
            AiAgentEscalated:Boolean? AiAgentVersionId:String{0..128} AiUseCase:AiUseCase
        AttributeCondition
            ComparisonOperator:String{1..127} MatchCriteria:MatchCriteria Name:String{1..100} ProficiencyLevel:Single?{1..5} Range:Range
            Value:String{1..128}
        AudioQualityMetricsInfo
            PotentialQualityIssues:List<String>{0..3} QualityScore:Single?
        Campaign
            CampaignId:String{1..100}
        ChatContactMetrics
            AgentFirstResponseTimeInMillis:Int64?{0..} AgentFirstResponseTimestamp:DateTime? ConversationCloseTimeInMillis:Int64?{0..}
            ConversationTurnCount:Int32? MultiParty:Boolean? TotalBotMessageLengthInChars:Int32? TotalBotMessages:Int32?
            TotalMessages:Int32?
        ChatMessage
            Content:String!{1..16384} ContentType:String!{1..100}
        ChatMetrics
            AgentMetrics:ParticipantMetrics ChatContactMetrics:ChatContactMetrics CustomerMetrics:ParticipantMetrics
        Contact
            AdditionalEmailRecipients:AdditionalEmailRecipients AgentInfo:AgentInfo
            AnsweringMachineDetectionStatus:AnsweringMachineDetectionStatus Arn:String Attributes:Dictionary<String,String>
            Campaign:Campaign Channel:Channel ChatMetrics:ChatMetrics ConnectedToSystemTimestamp:DateTime?
            ContactAssociationId:String{1..256} ContactDetails:ContactDetails ContactEvaluations:Dictionary<String,ContactEvaluation>
            Customer:Customer CustomerEndpoint:EndpointInfo CustomerId:String{0..128} CustomerVoiceActivity:CustomerVoiceActivity
            Description:String*{0..4096} DisconnectDetails:DisconnectDetails DisconnectReason:String DisconnectTimestamp:DateTime?
            GlobalResiliencyMetadata:GlobalResiliencyMetadata Id:String{1..256} InitialContactId:String{1..256}
            InitiationMethod:ContactInitiationMethod InitiationTimestamp:DateTime? LastPausedTimestamp:DateTime?
            LastResumedTimestamp:DateTime? LastUpdateTimestamp:DateTime? Name:String*{0..1024} NextContacts:List<NextContactEntry>{..24}
            OutboundStrategy:OutboundStrategy PreviousContactId:String{1..256} QualityMetrics:QualityMetrics QueueInfo:QueueInfo
            QueuePriority:Int64?{1..9223372036854775807} QueueTimeAdjustmentSeconds:Int32? Recordings:List<RecordingInfo>
            RelatedContactId:String{1..256} RingStartTimestamp:DateTime? RoutingCriteria:RoutingCriteria ScheduledTimestamp:DateTime?
            SegmentAttributes:Dictionary<String,SegmentAttributeValue> SystemEndpoint:EndpointInfo Tags:Dictionary<String,String>{1..6}
            TaskTemplateInfo:TaskTemplateInfoV2 TotalPauseCount:Int32?{0..10} TotalPauseDurationInSeconds:Int32?{0..}
            WisdomInfo:WisdomInfo
        ContactDetails
            Description:String{0..1024} Name:String{0..1024}
        ContactEvaluation
            DeleteTimestamp:DateTime? EndTimestamp:DateTime? EvaluationArn:String ExportLocation:String FormId:String
            StartTimestamp:DateTime? Status:Status
        ContactFlowSummary
            Arn:String ContactFlowState:ContactFlowState ContactFlowStatus:ContactFlowStatus ContactFlowType:ContactFlowType
            Id:String{..500} Name:String{1..}
        Customer
            Capabilities:ParticipantCapabilities DeviceInfo:DeviceInfo
        CustomerQualityMetrics
            Audio:AudioQualityMetricsInfo
        CustomerVoiceActivity
            GreetingEndTimestamp:DateTime? GreetingStartTimestamp:DateTime?
        DescribeContactRequest
            ContactId:String!{1..256} InstanceId:String!{1..100}
        DescribeContactResponse
            Contact:Contact
        DeviceInfo
            OperatingSystem:String{0..128} PlatformName:String{0..128} PlatformVersion:String{0..128}
        DisconnectDetails
            PotentialDisconnectIssue:String{0..128}
        DisconnectReason
            Code:String
        EmailRecipient
            Address:String{0..256} DisplayName:String{0..256}
        Endpoint
            Address:String{0..256} Type:EndpointType
        EndpointInfo
            Address:String{0..256} DisplayName:String{0..256} Type:EndpointType
        Expiry
            DurationInSeconds:Int32? ExpiryTimestamp:DateTime?
        Expression
            AndExpression:List<Expression> AttributeCondition:AttributeCondition NotAttributeCondition:AttributeCondition
            OrExpression:List<Expression>
        GlobalResiliencyMetadata
            ActiveRegion:String{0..1024} OriginRegion:String{0..1024} TrafficDistributionGroupId:String
        HierarchyGroups
            Level1:AgentHierarchyGroup Level2:AgentHierarchyGroup Level3:AgentHierarchyGroup Level4:AgentHierarchyGroup
            Level5:AgentHierarchyGroup
        InstanceSummary
            Arn:String CreatedTime:DateTime? Id:String{1..100} IdentityManagementType:DirectoryType InboundCallsEnabled:Boolean?
            InstanceAccessUrl:String InstanceAlias:String*{1..45} InstanceStatus:InstanceStatus OutboundCallsEnabled:Boolean?
            ServiceRole:String
        InvalidRequestException
            Reason:InvalidRequestExceptionReason
        InvalidRequestExceptionReason
            AttachedFileInvalidRequestExceptionReason:AttachedFileInvalidRequestExceptionReason
        ListContactFlowsRequest
            ContactFlowTypes:List<String>{..10} InstanceId:String!{1..100} MaxResults:Int32?{1..1000} NextToken:String
        ListContactFlowsResponse
            ContactFlowSummaryList:List<ContactFlowSummary> NextToken:String
        ListInstancesRequest
            MaxResults:Int32?{1..10} NextToken:String
        ListInstancesResponse
            InstanceSummaryList:List<InstanceSummary> NextToken:String
        ListPhoneNumbersSummary
            InstanceId:String{1..100} PhoneNumber:String PhoneNumberArn:String PhoneNumberCountryCode:PhoneNumberCountryCode
            PhoneNumberDescription:String{0..500} PhoneNumberId:String PhoneNumberType:PhoneNumberType SourcePhoneNumberArn:String
            TargetArn:String
        ListPhoneNumbersV2Request
            InstanceId:String{1..100} MaxResults:Int32?{1..1000} NextToken:String{1..100000} PhoneNumberCountryCodes:List<String>{..10}
            PhoneNumberPrefix:String PhoneNumberTypes:List<String>{..6} TargetArn:String
        ListPhoneNumbersV2Response
            ListPhoneNumbersSummaryList:List<ListPhoneNumbersSummary> NextToken:String{1..100000}
        MatchCriteria
            AgentsCriteria:AgentsCriteria
        NextContactEntry
            NextContactMetadata:NextContactMetadata Type:NextContactType
        NextContactMetadata
            QuickConnectContactData:QuickConnectContactData
        OutboundStrategy
            Config:OutboundStrategyConfig Type:OutboundStrategyType!
        OutboundStrategyConfig
            AgentFirst:AgentFirst
        ParticipantCapabilities
            ScreenShare:ScreenShareCapability Video:VideoCapability
        ParticipantDetails
            DisplayName:String!{1..256}
        ParticipantMetrics
            ConversationAbandon:Boolean? LastMessageTimestamp:DateTime? MaxResponseTimeInMillis:Int64?{0..} MessageLengthInChars:Int32?
            MessagesSent:Int32? NumResponses:Int32? ParticipantId:String{1..256} ParticipantType:ParticipantType
            TotalResponseTimeInMillis:Int64?{0..}
        PostAcceptTimeoutConfig
            DurationInSeconds:Int32?!{0..}
        Preview
            AllowedUserActions:List<String>! PostAcceptTimeoutConfig:PostAcceptTimeoutConfig!
        QualityMetrics
            Agent:AgentQualityMetrics Customer:CustomerQualityMetrics
        QueueInfo
            EnqueueTimestamp:DateTime? Id:String
        QuickConnectContactData
            ContactId:String{1..256} InitiationTimestamp:DateTime? QuickConnectId:String QuickConnectName:String{1..127}
            QuickConnectType:QuickConnectType
        Range
            MaxProficiencyLevel:Single?{1..5} MinProficiencyLevel:Single?{1..5}
        RecordingInfo
            DeletionReason:String FragmentStartNumber:String{0..128} FragmentStopNumber:String{0..128} Location:String{0..1024}
            MediaStreamType:MediaStreamType ParticipantType:ParticipantType StartTimestamp:DateTime? Status:RecordingStatus
            StopTimestamp:DateTime? StorageType:StorageType UnprocessedTranscriptLocation:String{0..1024}
        RoutingCriteria
            ActivationTimestamp:DateTime? Index:Int32? Steps:List<Step>
        SegmentAttributeValue
            ValueArn:String{0..1024} ValueInteger:Int32? ValueList:List<SegmentAttributeValue>
            ValueMap:Dictionary<String,SegmentAttributeValue> ValueString:String{0..1024}
        StartOutboundChatContactRequest
            Attributes:Dictionary<String,String> ChatDurationInMinutes:Int32?{60..10080} ClientToken:String{..500}
            ContactFlowId:String!{..500} DestinationEndpoint:Endpoint! InitialSystemMessage:ChatMessage
            InitialTemplatedSystemMessage:TemplatedMessageConfig InstanceId:String!{1..100} ParticipantDetails:ParticipantDetails
            RelatedContactId:String{1..256} SegmentAttributes:Dictionary<String,SegmentAttributeValue>! SourceEndpoint:Endpoint!
            SupportedMessagingContentTypes:List<String>
        StartOutboundChatContactResponse
            ContactId:String{1..256}
        StateTransition
            State:ParticipantState StateEndTimestamp:DateTime? StateStartTimestamp:DateTime?
        Step
            Expiry:Expiry Expression:Expression Status:RoutingCriteriaStepStatus
        StopContactRequest
            ContactId:String!{1..256} DisconnectReason:DisconnectReason InstanceId:String!{1..100}
        StopContactResponse
        TaskTemplateInfoV2
            Arn:String Name:String{1..100}
        TemplateAttributes
            CustomAttributes:Dictionary<String,String> CustomerProfileAttributes:String
        TemplatedMessageConfig
            KnowledgeBaseId:String!{1..500} MessageTemplateId:String!{1..500} TemplateAttributes:TemplateAttributes!
        WisdomInfo
            AiAgents:List<AiAgentInfo> SessionArn:String
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var structures = new Dictionary<string, string>();
        var name = string.Empty;
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (!line.Contains(':', StringComparison.Ordinal))
            {
                structures[name = line] = string.Empty;
            }
            else
            {
                structures[name] = $"{structures[name]} {line}".TrimStart();
            }
        }

        return structures;
    }
}
