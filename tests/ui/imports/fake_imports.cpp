#include "tests/ui/imports/fake_imports.h"

#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

Instant FakeImports::now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

FakeImports::FakeImports() {
  (void)add(u"Zoe Beck"_s, u"WhatsApp Chat with Zoe Beck.txt"_s, 1'204);
  (void)add(u"Harbour crew"_s, u"WhatsApp Chat with Harbour crew.zip"_s, 18'466);
  (void)add(u"Ana Souza"_s, u"_chat.txt"_s, 312);
  lines[1].source.reading = Json::Object{{u"format"_s, u"whatsapp-text"_s}, {u"purpose"_s, u"Claim 4711"_s}};
}

SourceId FakeImports::add(const QString& title, const QString& file, std::int64_t messages) {
  workspace::ImportLine line;
  line.source.capturedAt = now().plusMilliseconds(-60'000 * std::ssize(lines));
  line.source.id = SourceId::make(line.source.capturedAt);
  line.source.name = file;
  line.source.messages = messages;
  line.source.state = ConversationSource::State::Complete;
  line.conversation.id = ConversationId::make(line.source.capturedAt);
  line.source.conversation = line.conversation.id;
  line.conversation.title = title;
  line.capturedBy = u"Ines Roth"_s;
  lines.push_back(line);
  return line.source.id;
}

auto FakeImports::ask(workspace::ImportsPage query) -> Answer<workspace::ImportsPage> {
  if (pageError)
    return later(Result<workspace::ImportsPage::Answer>(Failure(*pageError)));
  workspace::ImportsPage::Answer page;
  bool begins = !query.after;
  for (const workspace::ImportLine& line : lines) {
    if (query.conversation && line.conversation.id != *query.conversation)
      continue;
    if (!begins)
      begins = line.source.id == query.after->id;
    else if (page.size() < static_cast<std::size_t>(query.limit))
      page.push_back(line);
  }
  return later(Result<workspace::ImportsPage::Answer>(std::move(page)));
}

auto FakeImports::ask(workspace::WithdrawalPreview query) -> Answer<workspace::WithdrawalPreview> {
  const auto found =
      std::ranges::find_if(lines, [&](const workspace::ImportLine& line) { return line.source.id == query.source; });
  workspace::WithdrawalPreview::Answer answer{found->source, found->conversation.title, found->source.messages - 12, 12,
                                              keeps[query.source]};
  return later(Result<workspace::WithdrawalPreview::Answer>(std::move(answer)));
}

auto FakeImports::run(workspace::StateCollection command) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  const Json announced = command.facts.announced ? Json(command.facts.announced->toHex()) : Json();
  const Json statement = Json::Object{{u"announced_sha256"_s, announced},
                                      {u"at"_s, now().toString()},
                                      {u"collector"_s, command.facts.collector},
                                      {u"device"_s, command.facts.device}};
  for (workspace::ImportLine& line : lines) {
    if (line.source.id == command.source)
      line.source.reading = Json::Object{{u"collection"_s, Json::Array{statement}}};
  }
  statements.push_back(std::move(command));
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

auto FakeImports::run(workspace::WithdrawSource command, QWidget*) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  commands.push_back(command);
  for (workspace::ImportLine& line : lines) {
    if (line.source.id != command.source)
      continue;
    line.source.name.clear();
    line.conversation.title.clear();
    line.withdrawnBy = u"Ines Roth"_s;
    line.source.reading = Json::Object{
        {u"withdrawn"_s,
         Json::Object{{u"at"_s, now().toString()}, {u"by"_s, u"ines"_s}, {u"reason"_s, nameOf(command.reason)}}}};
  }
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

} // namespace muniment::tests
