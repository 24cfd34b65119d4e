#include "core/workspace/conversations/imports.h"

#include "core/model/matter.h"
#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/workspace/conversations/withdraw_source.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<ImportsPage::Answer> ImportsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(sources, store::SourceRepository(context.connection)
                                .page(conversation, after, std::clamp(limit, 1, ImportsPage::kMost), context.scope()));
  store::ConversationRepository conversations(context.connection);
  std::map<QString, QString> names;
  const auto nameOf = [&](const QString& actor) -> Result<QString> {
    const auto [place, isNew] = names.try_emplace(actor);
    if (const auto id = ActorId::parse(actor); isNew && id) {
      MUNIMENT_TRY_LET(known, store::ActorRepository(context.connection).byId(*id));
      place->second = known ? known->name : QString();
    }
    return place->second;
  };
  Answer lines;
  for (ConversationSource& source : sources) {
    MUNIMENT_TRY_LET(stored, conversations.byId(source.conversation, context.scope()));
    if (!stored)
      continue;
    MUNIMENT_TRY_LET(capturedBy, nameOf(source.capturedBy));
    const auto withdrawal = withdrawalOf(source);
    MUNIMENT_TRY_LET(withdrawnBy, nameOf(withdrawal ? withdrawal->by : QString()));
    lines.push_back({std::move(source), std::move(stored->conversation), capturedBy, withdrawnBy});
  }
  return lines;
}

QStringList ImportsPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken)
    return given.empty() ? QStringList() : QStringList{u"imports:%1"_s.arg(given.size())};
  std::set<QString> matters;
  for (const ImportLine& line : given) {
    if (line.conversation.matter)
      matters.insert(aggregateOf(*line.conversation.matter));
  }
  return {matters.begin(), matters.end()};
}

} // namespace muniment::workspace
