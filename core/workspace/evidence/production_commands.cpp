#include "core/workspace/evidence/production_commands.h"

#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/production_repository.h"
#include "core/workspace/evidence/production_gathering.h"
#include "core/workspace/policy/policy.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ProductionRepository;
using Finding = ProductionPreflight::Finding;

constexpr qsizetype kLongestTitle = 200;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

bool isOneLine(const QString& text) {
  return text.size() <= kLongestTitle &&
         std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

std::vector<ProducedItem> itemsOf(const GatheredProduction& found) {
  std::vector<ProducedItem> items;
  items.reserve(found.messages.size() + found.items.size());
  for (const FoundMessage& message : found.messages)
    items.push_back({static_cast<std::int64_t>(items.size()) + 1, message.id, std::nullopt, message.commitment});
  return items;
}

Result<std::vector<ProducedItem>> allItemsOf(const GatheredProduction& found) {
  std::vector<ProducedItem> items = itemsOf(found);
  for (const CapturedItem& item : found.items) {
    MUNIMENT_TRY_LET(digest, commitment(item.salt, contentOf(item)));
    items.push_back({static_cast<std::int64_t>(items.size()) + 1, {}, item.id, digest});
  }
  return items;
}

Result<QString> numberFor(ProductionRepository& repository, const std::optional<ProductionId>& supplements,
                          const Scope& scope) {
  MUNIMENT_TRY_LET(next, repository.takeNumber());
  if (!supplements)
    return u"P-%1"_s.arg(next);
  MUNIMENT_TRY_LET(base, repository.byId(*supplements, scope));
  if (!base)
    return failure(ErrorKind::NotFound, "production.unknown"_L1);
  MUNIMENT_TRY_LET(before, repository.supplements(*supplements));
  return u"%1.%2"_s.arg(base->number).arg(before + 1);
}

Json outcomeOf(const Production& production) {
  const Json bates = Json::Object{
      {u"first"_s, batesNumber(production.batesPrefix, production.firstBates)},
      {u"last"_s, batesNumber(production.batesPrefix, production.firstBates + production.documents() - 1)}};
  return Json::Object{{u"bates"_s, bates},
                      {u"captured"_s, production.captured},
                      {u"files"_s, production.files},
                      {u"messages"_s, production.messages},
                      {u"number"_s, production.number},
                      {u"production"_s, production.id.toString()}};
}

} // namespace

Json FreezeProduction::describe() const {
  return Json::Object{{u"bates_first"_s, firstBates},
                      {u"bates_prefix"_s, batesPrefix},
                      {u"selection"_s, selection.describe()},
                      {u"supplements"_s, supplements ? Json(supplements->toString()) : Json()},
                      {u"title"_s, title},
                      {u"with_sensitive"_s, withSensitive}};
}

Result<Json> FreezeProduction::apply(CommandContext& context) const {
  MUNIMENT_TRY(requireExports(*context.services().environment.files));
  if (!isBatesPrefix(batesPrefix))
    return refused("production.prefix_wrong"_L1);
  if (title.trimmed().isEmpty() || !isOneLine(title))
    return refused("production.title_wrong"_L1);
  MUNIMENT_TRY_LET(found, gatherProduction(context.connection(), context.services(),
                                           {selection, batesPrefix, supplements}, context.scope()));
  const ProductionPreflight::Answer& answer = found.answer;
  if (!answer.blockers.empty())
    return refused("production.blocked"_L1, QString::number(answer.blockers.front().count));
  if (answer.messages + answer.captured == 0)
    return refused("production.empty"_L1);
  const auto sensitive = std::ranges::find(answer.notes, Finding::Sensitive, &ProductionPreflight::Note::finding);
  if (sensitive != answer.notes.end() && !withSensitive)
    return refused("production.sensitive"_L1, QString::number(sensitive->count));
  ProductionRepository repository(context.connection());
  Production production;
  production.id = ProductionId::make(context.now());
  MUNIMENT_TRY_LET(number, numberFor(repository, supplements, context.scope()));
  // The number of the counter was taken first, so nobody else takes Bates numbers now.
  MUNIMENT_TRY_LET(next, repository.nextBates(batesPrefix));
  if (firstBates != 0 && firstBates < next)
    return refused("production.bates_taken"_L1, batesNumber(batesPrefix, next));
  MUNIMENT_TRY_LET(items, allItemsOf(found));
  Sha256Hasher hasher;
  for (const ProducedItem& item : items)
    hasher.add(lineOf(item));
  production.number = number;
  production.supplements = supplements;
  production.matter = answer.matter;
  production.title = title.trimmed();
  production.selection = selection.describe();
  production.batesPrefix = batesPrefix;
  production.firstBates = firstBates == 0 ? next : firstBates;
  production.messages = answer.messages;
  production.captured = answer.captured;
  production.files = answer.files;
  production.bytes = answer.bytes;
  production.first = answer.first;
  production.last = answer.last;
  production.itemsDigest = hasher.finish();
  production.frozenAt = context.now();
  production.frozenBy = context.session().actorText();
  production.salt = makeSalt();
  MUNIMENT_TRY(repository.add(production, items));
  EntryDraft draft;
  draft.verb = u"production.frozen"_s;
  draft.subject = aggregateOf(production.id);
  draft.matter = production.matter;
  draft.payload = {{u"captured"_s, production.captured}, {u"messages"_s, production.messages}};
  if (sensitive != answer.notes.end())
    draft.payload.emplace(u"sensitive"_s, sensitive->count);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(production.id), production));
  draft.state = {state};
  context.record(std::move(draft));
  return outcomeOf(production);
}

Json WaivePrivilege::describe() const {
  Json::Array ids;
  for (const MessageId message : messages)
    ids.emplace_back(message.toString());
  return Json::Object{{u"messages"_s, std::move(ids)}, {u"reason"_s, reason}};
}

Result<Json> WaivePrivilege::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return refused("production.reason_missing"_L1);
  const std::set<MessageId> asked(messages.begin(), messages.end());
  const std::vector<MessageId> ids(asked.begin(), asked.end());
  MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection()).byIds(ids, context.scope()));
  if (ids.empty() || found.size() != ids.size())
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  MUNIMENT_TRY_LET(
      stored, store::ConversationRepository(context.connection()).byId(found.front().conversation, context.scope()));
  ProductionRepository repository(context.connection());
  EntryDraft draft;
  for (const MessageId message : ids) {
    const PrivilegeWaiver waiver{PrivilegeWaiverId::make(context.now()), message,   reason.trimmed(), context.now(),
                                 context.session().actorText(),          makeSalt()};
    MUNIMENT_TRY(repository.add(waiver));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(waiver.id), waiver));
    draft.state.push_back(state);
  }
  draft.verb = u"privilege.waived"_s;
  draft.subject = draft.state.front().aggregate;
  draft.matter = stored ? stored->conversation.matter : std::nullopt;
  draft.payload = {{u"messages"_s, static_cast<std::int64_t>(ids.size())}};
  context.record(std::move(draft));
  return Json::Object{{u"waived"_s, static_cast<std::int64_t>(ids.size())}};
}

Json NotePackage::describe() const {
  return Json::Object{{u"bytes"_s, package.bytes},     {u"files"_s, package.files},
                      {u"format"_s, package.format},   {u"manifest_sha256"_s, package.manifestDigest.toHex()},
                      {u"options"_s, package.options}, {u"production"_s, package.production.toString()}};
}

Result<Json> NotePackage::apply(CommandContext& context) const {
  ProductionRepository repository(context.connection());
  MUNIMENT_TRY_LET(production, repository.byId(package.production, context.scope()));
  if (!production)
    return failure(ErrorKind::NotFound, "production.unknown"_L1);
  WrittenPackage noted = package;
  noted.id = WrittenPackageId::make(context.now());
  noted.verifiedAt = context.now();
  noted.writtenBy = context.session().actorText();
  noted.salt = makeSalt();
  MUNIMENT_TRY(repository.add(noted));
  EntryDraft draft;
  draft.verb = u"production.packaged"_s;
  draft.subject = aggregateOf(noted.production);
  draft.matter = production->matter;
  draft.payload = {{u"format"_s, noted.format}, {u"manifest_sha256"_s, noted.manifestDigest.toHex()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(noted.id), noted));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"package"_s, noted.id.toString()}};
}

} // namespace muniment::workspace
