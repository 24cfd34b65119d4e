#include "core/workspace/conversations/conversations_page.h"

#include "core/capture/message_number.h"
#include "core/model/matter.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/sensitive_repository.h"
#include "core/store/source_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;
using store::ConversationRepository;

Result<ConversationsPage::Answer> ConversationsPage::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(page, repository.page(filter, after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  std::vector<ConversationId> ids;
  for (const ConversationSummary& summary : page)
    ids.push_back(summary.conversation.id);
  MUNIMENT_TRY_LET(marks, store::SensitiveRepository(context.connection).ofConversations(ids));
  Answer answer{std::move(page), total, {}};
  for (ConversationSummary& summary : answer.conversations) {
    if (!marks.contains(summary.conversation.id))
      continue;
    summary.lastText.clear();
    summary.lastSender.clear();
    answer.sensitive.insert(summary.conversation.id);
  }
  return answer;
}

QStringList ConversationsPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken) {
    const std::size_t count = given.conversations.size();
    return count == 0 ? QStringList() : QStringList{u"conversations:%1"_s.arg(count)};
  }
  std::set<QString> matters;
  for (const ConversationSummary& summary : given.conversations) {
    if (summary.conversation.matter)
      matters.insert(aggregateOf(*summary.conversation.matter));
  }
  return {matters.begin(), matters.end()};
}

Result<ConversationChoices::Answer> ConversationChoices::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(speakers, repository.speakersByCount(limit, context.scope()));
  MUNIMENT_TRY_LET(owners, repository.ownersByCount(limit, context.scope()));
  return Answer{std::move(speakers), std::move(owners)};
}

Result<ConversationById::Answer> ConversationById::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(stored, repository.byId(id, context.scope()));
  MUNIMENT_TRY_LET(summary, repository.summary(id, context.scope()));
  if (!stored || !summary)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, context.scope()));
  MUNIMENT_TRY_LET(sources,
                   store::SourceRepository(context.connection).ofConversation(stored->number, context.scope()));
  QStringList labels;
  QStringList phones;
  for (const Speaker& speaker : speakers) {
    labels.append(speaker.label);
    phones.append(speaker.phone);
  }
  MUNIMENT_TRY_LET(persons, store::PersonRepository(context.connection).knownAs(labels, phones, context.scope()));
  MUNIMENT_TRY_LET(marks, store::SensitiveRepository(context.connection).ofConversations(std::span(&id, 1)));
  return Answer{std::move(*summary), std::move(speakers), std::move(sources), std::move(persons),
                marks.empty() ? std::vector<SensitiveMark>() : std::move(marks.begin()->second)};
}

QStringList ConversationById::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.summary.conversation.matter || session.glassBroken ? QStringList{aggregateOf(id)} : QStringList();
}

Result<SpeakersOf::Answer> SpeakersOf::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(stored, repository.byId(id, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, context.scope()));
  MUNIMENT_TRY_LET(names, repository.names(stored->number, context.scope()));
  return Answer{stored->conversation.title, std::move(speakers), std::move(names)};
}

Result<std::vector<capture::KnownMessage>> KnownMessages::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, ConversationRepository(context.connection).byId(id, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(scan, store::MessageRepository(context.connection).outline(stored->number, context.scope()));
  std::vector<capture::KnownMessage> known;
  for (;;) {
    MUNIMENT_TRY_LET(more, scan->next());
    if (!more)
      return known;
    capture::KnownMessage message{MessageId::fromNumber(scan->integer(0)), {}};
    const std::int64_t counter = capture::counterOf(message.id);
    if (counter >= firstNumber && counter < firstNumber + numbers)
      continue;
    const MessageTime time = timeFrom(scan->integer(1), static_cast<int>(scan->integer(2)));
    const auto kind = static_cast<MessageKind>(scan->integer(4));
    message.point = {time.milliseconds,
                     capture::meetingDigest(kind, QString::fromUtf8(scan->bytes(5))),
                     0,
                     static_cast<std::int32_t>(scan->integer(3)),
                     time.precision,
                     time.isKnown,
                     kind == MessageKind::System || kind == MessageKind::Call};
    if (kind == MessageKind::Deleted && message.point.speaker == 0) {
      // A tombstone has its place in the transcript, and meets nothing.
      message.point.digest = capture::meetingDigest(message.id.toString().toStdString());
      message.point.isSystem = true;
    }
    known.push_back(message);
  }
}

Result<std::optional<ConversationId>> MeetingConversation::answer(QueryContext& context) const {
  constexpr int kLeast = 2;
  QStringList phones;
  QStringList names;
  for (const QString& label : labels) {
    names.append(label);
    if (const QString phone = capture::phoneOf(capture::plainLabel(label)); !phone.isEmpty())
      phones.append(phone);
  }
  MUNIMENT_TRY_LET(found, ConversationRepository(context.connection).bySpeakers(names, phones, context.scope()));
  std::erase_if(found, [&](const store::FamiliarConversation& candidate) {
    // Two who also sit in a group are not that group: most of the people of both must be the same.
    const qsizetype everybody = labels.size() + candidate.speakers - candidate.familiar;
    return candidate.familiar < kLeast || candidate.familiar * 5 < everybody * 3 ||
           candidate.conversation.matter != matter;
  });
  if (found.size() != 1)
    return std::optional<ConversationId>();
  return std::optional(found.front().conversation.id);
}

} // namespace muniment::workspace
