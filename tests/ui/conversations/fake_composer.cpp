#include "tests/ui/conversations/fake_composer.h"

#include "core/connect/whatsapp/graph_message.h"

#include <QtCore/QDateTime>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

connect::whatsapp::TemplateDefinition read(const QByteArray& json) {
  const auto item = connect::ForeignJson::parse(json);
  return item ? connect::whatsapp::readTemplate(*item) : connect::whatsapp::TemplateDefinition();
}

template <class T>
QFuture<T> ready(T value) {
  return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

FakeComposer::FakeComposer() {
  answer.emplace();
  answer->address = {u"whatsapp"_s, u"200300400500600"_s, {u"15550100001"_s, {}, {}, {}}};
  answer->mayWrite = true;
  answer->mayRecordOptIn = true;
  said.mayRecord = true;
  answer->windowEnd =
      Instant::fromMilliseconds(QDateTime(QDate::currentDate().addDays(1), QTime(14, 5)).toMSecsSinceEpoch());
  known = {read(R"({"id":"1","name":"approval_request","language":"en_US","category":"UTILITY","status":"PAUSED",
             "components":[{"type":"BODY","text":"Please decide."}]})"),
           read(R"({"id":"2","name":"delivery_change","language":"en_US","category":"UTILITY","status":"APPROVED",
             "components":[{"type":"HEADER","format":"TEXT","text":"Order {{1}}"},
             {"type":"BODY","text":"Good morning, {{1}}. Your delivery now arrives on {{2}}. Is that all right with you?"},
             {"type":"FOOTER","text":"Harbour Freight, customer service"},
             {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Yes"},{"type":"QUICK_REPLY","text":"Call me"}]}]})")};
}

void FakeComposer::addWaiting(Delivery::State state, const QString& text, const QString& problem, bool mayBeThere) {
  workspace::SendingState::Waiting waiting;
  waiting.delivery = DeliveryId::make(Instant::fromMilliseconds(1'767'323'045'000));
  waiting.state = state;
  waiting.text = text;
  waiting.problem = problem;
  waiting.mayBeThere = mayBeThere;
  waiting.nextTry = *answer->windowEnd;
  answer->waiting.push_back(std::move(waiting));
}

void FakeComposer::addFileTemplate() {
  known.push_back(read(R"({"id":"3","name":"offer_document","language":"en_US","category":"UTILITY","status":"APPROVED",
             "components":[{"type":"HEADER","format":"DOCUMENT"},{"type":"BODY","text":"Our offer is attached."}]})"));
}

void FakeComposer::addOptIns() {
  using Act = OptIn::Act;
  using Source = OptIn::Source;
  const auto add = [this](Act act, Source source, int day, const QString& file) {
    workspace::OptInStep step;
    step.act = act;
    step.source = source;
    step.isRenewed = act == Act::Given && !said.steps.empty();
    step.at = Instant::fromMilliseconds(1'767'323'045'000 + day * 86'400'000LL);
    step.recordedAt = step.at;
    step.recordedBy = source == Source::Message ? QString() : u"Ines Roth"_s;
    step.itemName = file;
    if (!file.isEmpty())
      step.item = ItemId::make(step.at);
    said.steps.insert(said.steps.begin(), step);
  };
  add(Act::Given, Source::Paper, 0, u"Consent Harbour Freight <2026>.pdf"_s);
  add(Act::Withdrawn, Source::Spoken, 20, {});
  add(Act::Given, Source::Message, 32, {});
  said.isGiven = true;
}

void FakeComposer::closeWindow() {
  answer->windowEnd.reset();
  answer->refusesWords = makeError(ErrorKind::Refused, "sending.window_closed"_L1);
}

ui::ComposerDesk::State FakeComposer::state(const ConversationId&) {
  return ready(Result<std::optional<workspace::SendingState::Answer>>(answer));
}

ui::ComposerDesk::Templates FakeComposer::templates(const QString&) {
  return ready(Result<workspace::Templates::Answer>(known));
}

ui::ComposerDesk::Done FakeComposer::take(const QString& what) {
  done.append(what);
  return refusal ? ready(Result<workspace::Receipt>(Failure(*refusal)))
                 : ready(Result<workspace::Receipt>(workspace::Receipt()));
}

ui::ComposerDesk::Done FakeComposer::send(const ConversationId&, const Draft& draft) {
  const auto to = draft.answers ? u" to %1"_s.arg(draft.answers->number()) : QString();
  if (const auto* buttons = std::get_if<connect::whatsapp::ButtonsContent>(&draft.content)) {
    QStringList titles;
    for (const auto& each : buttons->buttons)
      titles.append(each.title);
    return take(u"buttons "_s + buttons->frame.body + u": "_s + titles.join(u'|') + to);
  }
  if (const auto* list = std::get_if<connect::whatsapp::ListContent>(&draft.content))
    return take(u"list %1 of %2: %3"_s.arg(list->button).arg(list->sections.front().rows.size()).arg(list->frame.body));
  const QString words = wordsOf(draft.content) + to;
  return take(draft.file.isEmpty() ? u"words "_s + words : u"file "_s + draft.file + u' ' + words);
}

ui::ComposerDesk::Done FakeComposer::react(const ConversationId&, MessageId message, const QString& emoji) {
  return take(u"react %1 %2"_s.arg(emoji).arg(message.number()));
}

ui::ComposerDesk::Done FakeComposer::markRead(const ConversationId&) { return take(u"read"_s); }

ui::ComposerDesk::Done FakeComposer::send(const ConversationId&, const Filled& filled) {
  QString what = u"template "_s + filled.name;
  for (const auto& [place, value] : filled.values)
    what += u' ' + place + u'=' + value;
  if (!filled.file.isEmpty())
    what += u" file "_s + filled.file;
  return take(what);
}

ui::ComposerDesk::Done FakeComposer::sendAgain(const DeliveryId&, bool evenIfTwice) {
  return take(evenIfTwice ? u"again, even if twice"_s : u"again"_s);
}

ui::ComposerDesk::Done FakeComposer::withdraw(const DeliveryId&) { return take(u"withdraw"_s); }

QFuture<Result<workspace::OptInHistory::Answer>> FakeComposer::optIn(const ConversationId&) {
  return ready(Result<workspace::OptInHistory::Answer>(said));
}

ui::ComposerDesk::Done FakeComposer::recordOptIn(workspace::RecordOptIn command, const QString& file,
                                                 const std::optional<MatterId>&) {
  QStringList what{u"opt-in"_s, nameOf(command.act), nameOf(command.source)};
  if (command.message)
    what.append(command.message->toString());
  if (!file.isEmpty())
    what.append(file);
  if (command.day)
    what.append(command.day->toString(Qt::ISODate));
  return take(what.join(u' '));
}

} // namespace muniment::tests
