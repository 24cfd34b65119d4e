#include "core/workspace/conversations/sensitive.h"

#include "core/access/scope_maker.h"
#include "core/model/person.h"
#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/sensitive_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Category = SensitiveMark::Category;

/// The matter of what is marked; an error where there is no such thing within the scope.
Result<std::optional<MatterId>> matterOf(store::Connection& connection, const QString& subject, const Scope& scope) {
  const QStringView id = QStringView(subject).sliced(subject.indexOf(u':') + 1);
  if (const auto chat = ConversationId::parse(id); chat && subject == aggregateOf(*chat)) {
    MUNIMENT_TRY_LET(found, store::ConversationRepository(connection).byId(*chat, scope));
    if (found)
      return found->conversation.matter;
  } else if (const auto item = ItemId::parse(id); item && subject == aggregateOf(*item)) {
    MUNIMENT_TRY_LET(found, store::ItemRepository(connection).byId(*item, scope));
    if (found && !found->isDestroyed())
      return found->matter;
  } else if (const auto person = PersonId::parse(id); person && subject == aggregateOf(*person)) {
    MUNIMENT_TRY_LET(found, store::PersonRepository(connection).byId(*person, scope));
    if (found)
      return std::optional<MatterId>();
  }
  return failure(ErrorKind::NotFound, "sensitive.unknown"_L1);
}

Result<bool> isAnySensitive(store::Connection& connection, const std::vector<ConversationId>& chats,
                            const QStringList& others) {
  store::SensitiveRepository repository(connection);
  MUNIMENT_TRY_LET(ofChats, repository.ofConversations(chats));
  if (!ofChats.empty())
    return true;
  MUNIMENT_TRY_LET(ofOthers, repository.standing(others));
  return !ofOthers.empty();
}

} // namespace

Json MarkSensitive::describe() const {
  return Json::Object{{u"category"_s, nameOf(category)}, {u"reason"_s, reason}, {u"subject"_s, subject}};
}

Result<Json> MarkSensitive::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "record.reason_missing"_L1);
  MUNIMENT_TRY_LET(matter, matterOf(context.connection(), subject, context.scope()));
  store::SensitiveRepository repository(context.connection());
  MUNIMENT_TRY_LET(stands, repository.standing({subject}));
  if (category == (stands.empty() ? Category::None : stands.front().category))
    return failure(ErrorKind::Refused, "sensitive.same"_L1);
  const SensitiveMark mark{SensitiveMarkId::make(context.now()), subject,       category,  reason.trimmed(),
                           context.session().actor.id,           context.now(), makeSalt()};
  MUNIMENT_TRY(repository.add(mark));
  EntryDraft draft;
  draft.verb = category == Category::None ? u"sensitive.taken-back"_s : u"sensitive.marked"_s;
  draft.subject = subject;
  draft.matter = matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(mark.id), mark));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"subject"_s, subject}};
}

Result<std::vector<SensitiveMarks::Line>> SensitiveMarks::answer(QueryContext& context) const {
  MUNIMENT_TRY(matterOf(context.connection, subject, context.scope()));
  MUNIMENT_TRY_LET(marks, store::SensitiveRepository(context.connection).history(subject));
  std::vector<Line> lines;
  for (SensitiveMark& mark : marks) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(mark.author));
    lines.push_back({std::move(mark), actor ? actor->name : QString()});
  }
  return lines;
}

Result<bool> isSensitive(store::Connection& connection, const QString& subject) {
  const Scope all = access::ScopeMaker::system();
  const QStringView id = QStringView(subject).sliced(subject.indexOf(u':') + 1);
  if (const auto chat = ConversationId::parse(id); chat && subject == aggregateOf(*chat))
    return isAnySensitive(connection, {*chat}, {});
  if (const auto message = MessageId::parse(id); message && subject == aggregateOf(*message)) {
    MUNIMENT_TRY_LET(found, store::MessageRepository(connection).byIds(std::span(&*message, 1), all));
    return found.empty() ? Result<bool>(false) : isAnySensitive(connection, {found.front().conversation}, {});
  }
  if (const auto record = RecordId::parse(id); record && subject == aggregateOf(*record)) {
    MUNIMENT_TRY_LET(found, store::RecordRepository(connection).byId(*record, all));
    MUNIMENT_TRY_LET(items, store::RecordMemberRepository(connection).items(*record, all));
    QStringList files;
    for (const ItemId& item : items)
      files.append(aggregateOf(item));
    std::vector<ConversationId> chats;
    if (found && found->conversation)
      chats.push_back(*found->conversation);
    return isAnySensitive(connection, chats, files);
  }
  if (const auto document = DocumentId::parse(id); document && subject == aggregateOf(*document)) {
    MUNIMENT_TRY_LET(stored, store::DocumentRepository(connection).byId(*document, all));
    return stored ? isAnySensitive(connection, {}, {aggregateOf(stored->document.item)}) : Result<bool>(false);
  }
  return isAnySensitive(connection, {}, {subject});
}

} // namespace muniment::workspace
