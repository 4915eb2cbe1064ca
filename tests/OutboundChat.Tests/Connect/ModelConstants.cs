namespace OutboundChat.Tests.Connect;

/// <summary>The constants of the operations in this project, as the service's model of 2017-08-08 has them, in the order of the alphabet.</summary>
internal static class ModelConstants
{
    private const string Table =
        """
        AiUseCase: AgentAssistance SelfService
        AllowedUserAction: CALL DISCARD
        AnsweringMachineDetectionStatus: AMD_ERROR AMD_NOT_APPLICABLE AMD_UNANSWERED AMD_UNRESOLVED ANSWERED ERROR FAX_MACHINE_DETECTED
            HUMAN_ANSWERED SIT_TONE_BUSY SIT_TONE_DETECTED SIT_TONE_INVALID_NUMBER UNDETECTED VOICEMAIL_BEEP VOICEMAIL_NO_BEEP
        AttachedFileInvalidRequestExceptionReason: INVALID_FILE_NAME INVALID_FILE_SIZE INVALID_FILE_TYPE
        Channel: CHAT EMAIL TASK VOICE
        ContactFlowState: ACTIVE ARCHIVED
        ContactFlowStatus: PUBLISHED SAVED
        ContactFlowType: AGENT_HOLD AGENT_TRANSFER AGENT_WHISPER CAMPAIGN CONTACT_FLOW CUSTOMER_HOLD CUSTOMER_QUEUE CUSTOMER_WHISPER
            OUTBOUND_WHISPER QUEUE_TRANSFER
        ContactInitiationMethod: AGENT_REPLY API CALLBACK DISCONNECT EXTERNAL_OUTBOUND FLOW INBOUND MONITOR OUTBOUND QUEUE_TRANSFER
            TRANSFER WEBRTC_API
        DirectoryType: CONNECT_MANAGED EXISTING_DIRECTORY SAML
        EndpointType: CONNECT_PHONENUMBER_ARN CONTACT_FLOW EMAIL_ADDRESS TELEPHONE_NUMBER VOIP
        InstanceStatus: ACTIVE CREATION_FAILED CREATION_IN_PROGRESS
        MediaStreamType: AUDIO VIDEO
        NextContactType: QUICK_CONNECT
        OutboundStrategyType: AGENT_FIRST
        ParticipantState: CONNECTED DISCONNECTED INITIAL MISSED
        ParticipantType: AGENT ALL CUSTOMER MANAGER THIRDPARTY
        PhoneNumberCountryCode: AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BW BY BZ
            CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
            GG GH GI GL GM GN GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ
            LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR
            NU NZ OM PA PE PF PG PH PK PL PM PN PR PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR ST SV SX SY SZ
            TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        PhoneNumberType: DID SHARED SHORT_CODE THIRD_PARTY_DID THIRD_PARTY_TF TOLL_FREE UIFN
        QuickConnectType: FLOW PHONE_NUMBER QUEUE USER
        RecordingStatus: AVAILABLE DELETED
        RoutingCriteriaStepStatus: ACTIVE EXPIRED INACTIVE JOINED
        ScreenShareCapability: SEND
        Status: COMPLETE DELETED IN_PROGRESS
        StorageType: KINESIS_FIREHOSE KINESIS_STREAM KINESIS_VIDEO_STREAM S3
        VideoCapability: SEND
        VoiceEnhancementMode: NOISE_SUPPRESSION NONE VOICE_ISOLATION
        """;

    public static IReadOnlyDictionary<string, string[]> All { get; } = Table
        .Replace("\n   ", string.Empty, StringComparison.Ordinal)
        .Split('\n')
        .Select(line => line.Split(": "))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' '));
}
