#include "tests/ui/redaction/fake_redaction.h"

#include "core/access/scope_maker.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;

namespace {

template <class T>
QFuture<Result<T>> ready(T value) {
  return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

} // namespace

FakeRedaction::FakeRedaction()
    : messageAt([](std::int64_t position) { return message(position, u"Row %1"_s.arg(position)); }) {}

Message FakeRedaction::message(std::int64_t position, const QString& text) {
  Message message;
  message.id = MessageId::fromNumber(position + 1);
  message.position = position;
  message.kind = MessageKind::Text;
  message.text = text;
  return message;
}

std::map<RedactionId, Redaction> FakeRedaction::now() const {
  std::map<RedactionId, Redaction> known;
  for (const RedactionHistory::Step& step : steps)
    known.insert_or_assign(step.redaction.id, step.redaction);
  return known;
}

QFuture<Result<std::vector<Redaction>>> FakeRedaction::ask(RedactionsOfMessages query) {
  std::vector<Redaction> found;
  for (const auto& [id, redaction] : now()) {
    const bool isAsked = std::ranges::find(query.messages, redaction.message) != query.messages.end();
    if (isAsked && redaction.state != Redaction::State::Withdrawn)
      found.push_back(redaction);
  }
  return ready(std::move(found));
}

QFuture<Result<std::vector<RedactionHistory::Step>>> FakeRedaction::ask(RedactionHistory query) {
  std::vector<RedactionHistory::Step> found;
  for (const RedactionHistory::Step& step : steps) {
    if (step.redaction.message == query.message)
      found.push_back(step);
  }
  return ready(std::move(found));
}

QFuture<Result<KeptMessages::Answer>> FakeRedaction::ask(KeptMessages query) {
  KeptMessages::Answer answer;
  for (const auto& [first, last] : query.stretches) {
    for (std::int64_t position = first; position <= last; ++position)
      answer.messages.push_back(messageAt(position));
  }
  return ready(std::move(answer));
}

QFuture<Result<access::Session>> FakeRedaction::ask(WhoAmI) {
  const Permissions permissions = mayRedact ? Permissions{Permission::Redact} : Permissions();
  return ready(access::Session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false});
}

void FakeRedaction::add(Redaction redaction) {
  redaction.at = Instant::fromMilliseconds(1'772'000'000'000 + static_cast<std::int64_t>(steps.size()) * 60'000);
  steps.push_back({std::move(redaction), u"Ines Roth"_s});
}

FakeRedaction::Done FakeRedaction::run(ProposeRedactions command) {
  if (refusal)
    return QtFuture::makeReadyFuture(Result<Receipt>(Failure(*refusal)));
  Json::Array ids;
  for (const ProposeRedactions::Wish& wish : command.wishes) {
    Redaction redaction;
    redaction.id = RedactionId::make(Instant());
    redaction.message = wish.message;
    redaction.part = wish.part;
    redaction.start = wish.start;
    redaction.length = wish.length;
    redaction.page = wish.page;
    redaction.box = wish.box;
    redaction.reason = command.reason;
    ids.emplace_back(redaction.id.toString());
    add(std::move(redaction));
  }
  proposed.push_back(std::move(command));
  Receipt receipt;
  receipt.outcome = Json::Object{{u"redactions"_s, std::move(ids)}};
  return ready(std::move(receipt));
}

void FakeRedaction::change(const std::vector<RedactionId>& redactions, Redaction::State state) {
  const std::map<RedactionId, Redaction> known = now();
  for (const RedactionId& id : redactions) {
    Redaction next = known.at(id);
    ++next.version;
    next.state = state;
    add(std::move(next));
  }
}

FakeRedaction::Done FakeRedaction::run(WithdrawRedactions command) {
  change(command.redactions, Redaction::State::Withdrawn);
  return ready(Receipt());
}

FakeRedaction::Done FakeRedaction::run(SignOffRedactions command, QWidget*) {
  if (signedRefusal)
    return QtFuture::makeReadyFuture(Result<Receipt>(Failure(*signedRefusal)));
  change(command.redactions, Redaction::State::SignedOff);
  signedOff.insert(signedOff.end(), command.redactions.begin(), command.redactions.end());
  return ready(Receipt());
}

} // namespace muniment::tests
