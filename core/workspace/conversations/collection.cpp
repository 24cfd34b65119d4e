#include "core/workspace/conversations/collection.h"

#include "core/records/disposition/source_withdrawer.h"
#include "core/store/conversation_repository.h"
#include "core/store/source_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

struct Text final {
  QStringView name;
  QString CollectionFacts::*value;
};

constexpr std::array kTexts{Text{u"app", &CollectionFacts::app},
                            Text{u"collector", &CollectionFacts::collector},
                            Text{u"custodian", &CollectionFacts::custodian},
                            Text{u"device", &CollectionFacts::device},
                            Text{u"hand_over", &CollectionFacts::handOver},
                            Text{u"number", &CollectionFacts::number},
                            Text{u"system", &CollectionFacts::system}};

Json::Object contentOf(const CollectionFacts& facts) {
  Json::Object said;
  for (const Text& text : kTexts) {
    if (const QString& value = facts.*text.value; !value.isEmpty())
      said.emplace(text.name.toString(), value);
  }
  if (facts.handedOverOn)
    said.emplace(u"handed_over_on"_s, facts.handedOverOn->toString(Qt::ISODate));
  if (facts.withMedia)
    said.emplace(u"with_media"_s, *facts.withMedia);
  if (facts.announced)
    said.emplace(u"announced_sha256"_s, facts.announced->toHex());
  return said;
}

CollectionStatement statementFrom(const Json& said) {
  CollectionStatement statement;
  for (const Text& text : kTexts)
    statement.facts.*text.value = said.text(text.name);
  if (const QDate day = QDate::fromString(said.text(u"handed_over_on"), Qt::ISODate); day.isValid())
    statement.facts.handedOverOn = day;
  if (const bool* with = said.at(u"with_media").boolean())
    statement.facts.withMedia = *with;
  statement.facts.announced = Sha256::fromHex(said.text(u"announced_sha256"));
  statement.by = said.text(u"by");
  statement.at = Instant::parse(said.text(u"at")).value_or(Instant());
  return statement;
}

Result<void> check(const CollectionFacts& facts, QDate today) {
  if (facts.isEmpty())
    return failure(ErrorKind::Usage, "collection.empty"_L1);
  for (const Text& text : kTexts) {
    const QString& value = facts.*text.value;
    if (value.size() > StateCollection::kLongest || value.contains(u'\n'))
      return failure(ErrorKind::Usage, "collection.too_long"_L1, {QString::number(StateCollection::kLongest)});
  }
  if (facts.handedOverOn && *facts.handedOverOn > today)
    return failure(ErrorKind::Usage, "collection.day"_L1);
  return {};
}

} // namespace

bool CollectionFacts::isEmpty() const { return *this == CollectionFacts(); }

std::vector<CollectionStatement> collectionOf(const ConversationSource& source) {
  std::vector<CollectionStatement> statements;
  if (const Json::Array* said = source.reading.at(u"collection").array())
    std::ranges::transform(*said, std::back_inserter(statements), statementFrom);
  return statements;
}

std::optional<bool> agreesWithAnnounced(const ConversationSource& source, const CollectionFacts& facts) {
  return facts.announced ? std::optional(*facts.announced == source.digest) : std::nullopt;
}

Json StateCollection::describe() const {
  const auto said = canonicalJson(contentOf(facts));
  return Json::Object{{u"facts"_s, sha256(said.value_or(QByteArray())).toHex()}, {u"source"_s, source.toString()}};
}

Result<Json> StateCollection::apply(CommandContext& context) const {
  MUNIMENT_TRY(check(facts, todayIn(context.services(), context.now())));
  store::SourceRepository repository(context.connection());
  MUNIMENT_TRY_LET(known, repository.byId(source, context.scope()));
  if (!known)
    return failure(ErrorKind::NotFound, "source.unknown"_L1);
  if (records::isWithdrawn(*known))
    return failure(ErrorKind::Refused, "source.withdrawn"_L1);
  MUNIMENT_TRY_LET(stored,
                   store::ConversationRepository(context.connection()).byId(known->conversation, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "source.unknown"_L1);
  Json::Object reading = known->reading.object() ? *known->reading.object() : Json::Object();
  const Json::Array* before = known->reading.at(u"collection").array();
  Json::Array statements = before ? *before : Json::Array();
  if (statements.size() >= kMost)
    return failure(ErrorKind::Refused, "collection.too_many"_L1, {QString::number(kMost)});
  Json::Object statement = contentOf(facts);
  statement.emplace(u"at"_s, context.now().toString());
  statement.emplace(u"by"_s, context.session().actorText());
  statements.emplace_back(std::move(statement));
  reading.insert_or_assign(u"collection"_s, std::move(statements));
  known->reading = std::move(reading);
  known->salt = makeSalt();
  MUNIMENT_TRY(repository.save(stored->number, *known));
  EntryDraft draft;
  draft.verb = u"source.collection-stated"_s;
  draft.subject = aggregateOf(source);
  draft.matter = stored->conversation.matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(source), *known));
  draft.state = {state};
  Json agrees;
  if (const auto compared = agreesWithAnnounced(*known, facts))
    agrees = *compared;
  draft.payload = {{u"agrees"_s, agrees}};
  context.record(std::move(draft));
  return Json::Object{{u"agrees"_s, std::move(agrees)}};
}

} // namespace muniment::workspace
