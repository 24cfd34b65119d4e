#include "tests/ui/conversations/fake_queries.h"

#include "core/workspace/conversations/note_conflict.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;

namespace {

template <class T>
QFuture<Result<T>> now(Result<T> value) {
  QPromise<Result<T>> promise;
  promise.start();
  promise.addResult(std::move(value));
  promise.finish();
  return promise.future();
}

template <class T>
QFuture<Result<T>> now(T value) {
  return now(Result<T>(std::move(value)));
}

std::vector<ConversationSource> sources() {
  std::vector<ConversationSource> both(2);
  both[0].number = 1;
  both[0].name = u"WhatsApp Chat with PO-4711.txt"_s;
  both[0].owner = u"Ana Lima"_s;
  both[0].messages = FakeQueries::kCount;
  both[1] = both[0];
  both[1].number = 2;
  both[1].owner = u"Tom Beck"_s;
  return both;
}

/// The same from two sources; the second has other words where they differ.
std::vector<Sighting> sightingsOf(const Message& message) {
  std::vector<Sighting> both(2);
  for (std::int32_t source = 1; source <= 2; ++source) {
    Sighting& sighting = both[static_cast<std::size_t>(source - 1)];
    sighting.message = message.id;
    sighting.source = source;
    sighting.ordinal = message.position;
    sighting.offset = message.position * 61;
    sighting.time = message.time;
  }
  if (message.flags.testFlag(MessageFlag::TextDiffers))
    both[1].text = message.text + u" with the penalty waived"_s;
  return both;
}

} // namespace

FakeQueries::FakeQueries() {
  row.conversation.id = ConversationId::make(Instant());
  row.conversation.title = u"PO-4711 · Nordwind × Harbour Freight"_s;
  row.conversation.kind = ConversationKind::Group;
  row.messages = kCount;
  row.conflicts = 2;
  row.sources = 2;
  row.speakers = 3;
  row.first = GeneratedRows::message(0).time;
  row.last = GeneratedRows::message(kCount - 1).time;
  row.lastSender = u"Mira Holt"_s;
  row.lastText = u"INV-77 shows 8,264.00"_s;
}

FakeQueries::Answer<ConversationsPage> FakeQueries::ask(ConversationsPage query) {
  lastFilter = query.filter;
  if (pageError)
    return now(Result<ConversationsPage::Answer>(Failure(*pageError)));
  if (isEmpty)
    return now(ConversationsPage::Answer());
  std::set<ConversationId> closed;
  if (isSensitive)
    closed.insert(row.conversation.id);
  return now<ConversationsPage::Answer>({{row}, 1, std::move(closed)});
}

FakeQueries::Answer<ConversationById> FakeQueries::ask(ConversationById) {
  std::vector<ConversationSource> known = sources();
  if (isLive) {
    known.pop_back();
    known.front().owner = u"+15550001000"_s;
    known.front().reading = Json::Object{{u"format"_s, u"whatsapp-cloud-api"_s}};
  }
  Person tom{{}, u"Thomas Beck"_s, {{PersonName::Kind::Label, u"Tom Beck"_s, {}, {}}}, {}, {}};
  std::vector<SensitiveMark> sensitive;
  if (isSensitive)
    sensitive.push_back({{}, {}, SensitiveMark::Category::Health, u"He speaks of his illness"_s, {}, {}, {}});
  return now<ConversationById::Answer>(
      {row, GeneratedRows::speakers(), std::move(known), {std::move(tom)}, std::move(sensitive)});
}

FakeQueries::Answer<TranscriptPage> FakeQueries::ask(TranscriptPage query) {
  TranscriptPage::Answer answer{query.first, total, {}, {}};
  for (std::int64_t at = query.first; at < std::min(total, query.first + query.count); ++at) {
    answer.messages.push_back(GeneratedRows::message(at));
    if (at == kVoice && !voice.isEmpty()) {
      Message& message = answer.messages.back();
      message.kind = MessageKind::Audio;
      message.text.clear();
      message.attachment = Attachment{
          u"PTT-20260310-WA0007.opus"_s, u"audio/ogg"_s, voice.size(), {}, {}, Attachment::State::Present, 4, {}};
    }
    if (isLive)
      answer.stages.emplace(answer.messages.back().id, static_cast<LiveReceipt::Stage>(at % 6));
    if (answer.messages.back().flags & kConflicts)
      std::ranges::move(sightingsOf(answer.messages.back()), std::back_inserter(answer.sightings));
  }
  return now(std::move(answer));
}

/// The message before the last one was changed later; of the one before it nobody knows when.
FakeQueries::Answer<TranscriptAsOf> FakeQueries::ask(TranscriptAsOf query) {
  if (moments.empty() || moments.back() != query.at)
    moments.push_back(query.at);
  TranscriptAsOf::Answer answer;
  answer.first = query.first;
  for (std::int64_t at = 0; at < total && GeneratedRows::message(at).time.milliseconds <= query.at.milliseconds(); ++at)
    answer.total = at + 1;
  for (std::int64_t at = query.first; at < std::min(answer.total, query.first + query.count); ++at) {
    answer.messages.push_back(GeneratedRows::message(at));
    if (at == answer.total - 2) {
      answer.messages.back().text = u"What it said before"_s;
      answer.standings.emplace(answer.messages.back().id, TranscriptAsOf::Standing::Earlier);
    } else if (at == answer.total - 3) {
      answer.standings.emplace(answer.messages.back().id, TranscriptAsOf::Standing::Unknown);
    }
  }
  return now(std::move(answer));
}

FakeQueries::Answer<MessageDetails> FakeQueries::ask(MessageDetails query) {
  const Message message = GeneratedRows::message(query.message.number() - 1);
  MessageDetails::Answer answer{message, sightingsOf(message), sources(), 47, 12, {}};
  if (isLive) {
    const Instant at = Instant::fromMilliseconds(message.time.milliseconds);
    answer.live.versions = {{u"17 March, same price"_s, at}, {message.text, at.plusMilliseconds(90'000)}};
    answer.live.receipts = {{u"phone:49170"_s,
                             u"Ana Lima"_s,
                             LiveReceipt::Stage::Read,
                             at,
                             at.plusMilliseconds(2'000),
                             at.plusMilliseconds(60'000),
                             std::nullopt,
                             {}}};
    answer.link = LiveLink();
    answer.link->isOutbound = true;
    answer.message.flags |= MessageFlag::Edited;
  }
  for (const Json& note : noted)
    answer.notes.push_back({{{}, message.id, note.text(u"text"), {}, {}, {}}, u"Ines Roth"_s});
  for (const Json& words : written)
    answer.transcriptions.push_back({{{}, message.id, words.text(u"text"), {}, {}, {}, {}}, u"Ines Roth"_s});
  return now(std::move(answer));
}

QFuture<Result<std::int64_t>> FakeQueries::ask(TranscriptDay) { return now<std::int64_t>(300); }

QFuture<Result<std::vector<TranscriptDensity::Slice>>> FakeQueries::ask(TranscriptDensity) {
  std::vector<TranscriptDensity::Slice> slices;
  for (std::int64_t at = 0; at < 200; ++at)
    slices.push_back({at * 100, GeneratedRows::message(at * 100).time, 20 + at * 37 % 90, at % 50 == 7 ? 1 : 0});
  return now(std::move(slices));
}

FakeQueries::Answer<HitsInConversation> FakeQueries::ask(HitsInConversation query) {
  if (query.query.startsWith(u'('))
    return now(Result<HitsInConversation::Answer>(failure(ErrorKind::Usage, "search.parenthesis_open"_L1, {u"1"_s})));
  return now<HitsInConversation::Answer>({{12, 9'000, 19'990}, std::make_shared<const HitMarker>(search::Query())});
}

FakeQueries::Answer<ConversationChoices> FakeQueries::ask(ConversationChoices) {
  return now<ConversationChoices::Answer>({{{u"Tom Beck"_s, 3}}, {{u"Ana Lima"_s, 2}}});
}

FakeQueries::Answer<ConflictsInConversation> FakeQueries::ask(ConflictsInConversation) {
  return now<ConflictsInConversation::Answer>({{{kConflict, MessageFlag::TextDiffers, 1},
                                                {8'929, MessageFlag::OnlyInOneSource, 2},
                                                {15'040, MessageFlag::TextDiffers, 1}},
                                               19'997});
}

FakeQueries::Answer<ConversationMarks> FakeQueries::ask(ConversationMarks) { return now(marks); }

QFuture<Result<std::vector<store::Membership>>> FakeQueries::ask(RecordsOfMessages query) {
  std::vector<store::Membership> found;
  for (const auto& [position, membership] : records) {
    if (std::ranges::find(query.messages, membership.message) != query.messages.end())
      found.push_back(membership);
  }
  return now(std::move(found));
}

QFuture<Result<ReceivedFile>> FakeQueries::ask(PreviewAttachment) {
  ++previews;
  if (!voice.isEmpty())
    return now(ReceivedFile{{}, voice, false});
  QImage image(440, 300, QImage::Format_RGB32);
  image.fill(Qt::darkCyan);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPEG");
  return now(ReceivedFile{{}, bytes, false});
}

QFuture<Result<ReceivedFile>> FakeQueries::ask(ExportAttachment) { return now(ReceivedFile{{}, "bytes", false}); }

QFuture<Result<EntryProof>> FakeQueries::prove(std::int64_t entry, std::int64_t) {
  EntryProof proof;
  proof.entry.seq = entry;
  proof.siblings = 6;
  proof.files = {{u"item.json"_s, "{}"}, {u"head.sig"_s, QByteArray("\xff\x00", 2)}};
  return now(std::move(proof));
}

QFuture<Result<Receipt>> FakeQueries::run(NoteConflict command) {
  noted.push_back(command.describe());
  return now(Receipt());
}

QFuture<Result<Receipt>> FakeQueries::run(WriteDown command) {
  written.push_back(command.describe());
  return now(Receipt());
}

QFuture<Result<Receipt>> FakeQueries::run(MarkSensitive command) {
  marked.push_back(command.describe());
  return now(Receipt());
}

QFuture<Result<void>> FakeQueries::note(AccessAct act, const QString& subject) {
  journal << accessActCode(act) + u' ' + subject;
  QPromise<Result<void>> promise;
  promise.start();
  promise.addResult(Result<void>());
  promise.finish();
  return promise.future();
}

} // namespace muniment::tests
