#include "tests/ui/declare/fake_declare.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;

namespace {

constexpr std::int64_t kMessages = 30;
constexpr std::int64_t kFirst = 1'767'949'320'000;
constexpr std::int64_t kMinute = 60'000;

template <class T>
QFuture<Result<T>> now(T value) {
  return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

MessageTime timeOf(std::int64_t position) { return {kFirst + position * kMinute, true, false, TimePrecision::Minute}; }

} // namespace

FakeDeclare::FakeDeclare() : chat(ConversationId::make(Instant())) {
  using Type = MetadataField::Type;
  plain.id = ClassId::make(Instant());
  plain.code = u"04.40"_s;
  plain.name = u"Supplier correspondence"_s;
  strict.id = ClassId::make(Instant());
  strict.code = u"04.20.30"_s;
  strict.name = u"Order changes & approvals"_s;
  strict.approval = true;
  strict.fields = {{u"order"_s, u"Order"_s, Type::Text, true, {}, u"PO-[0-9]+"_s},
                   {u"amount"_s, u"Amount"_s, Type::Number, false, {}, {}},
                   {u"day"_s, u"Day"_s, Type::Date, true, {}, {}},
                   {u"paid"_s, u"Paid"_s, Type::Flag, false, {}, {}},
                   {u"kind"_s, u"Kind"_s, Type::Code, true, {u"price"_s, u"date"_s}, {}}};
  owner.id = ActorId::make(Instant());
  owner.name = u"Marta Klein"_s;
  strict.owner = owner.id;
  closed.id = ClassId::make(Instant());
  closed.code = u"09"_s;
  closed.name = u"Old letters"_s;
  closed.state = RecordClass::State::Closed;
}

QFuture<Result<FakeDeclare::Plan>> FakeDeclare::ask(FilePlan) {
  return now(Plan{{plain, 0, 0}, {strict, 0, 0}, {closed, 0, 0}});
}

FakeDeclare::Answer<DeclarationPreview> FakeDeclare::ask(DeclarationPreview query) {
  using Given = DeclarationPreview::Answer;
  if (previewError)
    return QtFuture::makeReadyFuture(Result<Given>(Failure(*previewError)));
  Given answer;
  Conversation conversation;
  conversation.id = chat;
  conversation.title = u"PO-4711 Harbour Freight"_s;
  answer.found.conversation = store::StoredConversation{1, conversation};
  answer.found.total = kMessages;
  std::vector<records::Run> runs = query.selection.runs;
  if (runs.empty())
    runs.push_back({0, kMessages - 1, MemberRole::Selected});
  records::Surroundings surroundings;
  surroundings.total = kMessages;
  answer.found.runs = records::runsOf(std::move(runs), {query.selection.context.around, false, false}, surroundings);
  for (const records::Run& run : answer.found.runs)
    (run.role == MemberRole::Selected ? answer.selected : answer.context) += run.last - run.first + 1;
  answer.suggestions = suggestions;
  answer.holds = holds;
  answer.needsApproval = query.recordClass == strict.id;
  return now(std::move(answer));
}

FakeDeclare::Answer<KeptMessages> FakeDeclare::ask(KeptMessages query) {
  KeptMessages::Answer answer;
  answer.speakers.push_back({1, u"Tom Beck"_s, {}, false, {}});
  for (const auto& [first, end] : query.stretches) {
    for (std::int64_t at = first; at <= end; ++at) {
      Message message;
      message.id = MessageId::fromNumber(at + 1);
      message.position = at;
      message.speaker = 1;
      message.kind = MessageKind::Text;
      message.text = u"Line %1"_s.arg(at);
      message.time = timeOf(at);
      answer.messages.push_back(std::move(message));
    }
  }
  for (const std::int64_t position : query.times)
    answer.times.emplace(position, timeOf(position));
  return now(std::move(answer));
}

FakeDeclare::Answer<ConflictsInConversation> FakeDeclare::ask(ConflictsInConversation) {
  return now<ConflictsInConversation::Answer>(
      {{{6, MessageFlag::TextDiffers, 1}, {25, MessageFlag::TextDiffers, 1}}, 28});
}

FakeDeclare::Answer<RecordsPage> FakeDeclare::ask(RecordsPage query) {
  RecordsPage::Answer answer;
  for (const Record& record : last) {
    if (query.filter.classes == std::vector{record.recordClass} && query.filter.conversation == chat)
      answer.records.push_back({record, std::nullopt});
  }
  return now(std::move(answer));
}

FakeDeclare::Answer<RecordByName> FakeDeclare::ask(RecordByName) {
  return QtFuture::makeReadyFuture(Result<RecordByName::Answer>(failure(ErrorKind::NotFound, "record.unknown"_L1)));
}

QFuture<Result<std::vector<Actor>>> FakeDeclare::ask(People) { return now(std::vector{owner}); }

QFuture<Result<std::vector<RmSystem>>> FakeDeclare::ask(RmSystems) { return now(systems); }

QFuture<Result<Receipt>> FakeDeclare::run(DeclareRecord command, QWidget*) {
  if (refusal)
    return QtFuture::makeReadyFuture(Result<Receipt>(Failure(*refusal)));
  declared.push_back(std::move(command));
  Receipt receipt;
  receipt.outcome = Json::Object{
      {u"number"_s, u"R-7"_s}, {u"record"_s, RecordId::make(Instant()).toString()}, {u"state"_s, u"declared"_s}};
  return now(std::move(receipt));
}

QFuture<Result<Receipt>> FakeDeclare::run(WithdrawDeclaration) { return now(Receipt()); }

QFuture<Result<Receipt>> FakeDeclare::run(SendToRecordsManagement command) {
  sent.push_back(std::move(command));
  return sendError ? QtFuture::makeReadyFuture(Result<Receipt>(Failure(*sendError))) : now(Receipt());
}

} // namespace muniment::tests
