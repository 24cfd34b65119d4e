#include "core/workspace/sample/sample_records.h"

#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/record_queries.h"

#include <array>

namespace muniment::workspace {

using namespace Qt::StringLiterals;

/// A part of a chat that somebody declares.
struct SampleRecords::Chapter final {
  const char* chat; ///< part of its title
  int percent;      ///< of the chat, where it begins
  int length;       ///< messages
  const char* code;
  const char* title;
  const char* order; ///< number; empty for none
};

namespace {

constexpr std::int64_t kMinute = 60'000;

} // namespace

SampleRecords::SampleRecords(Workspace& workspace, MovableClock& clock, std::shared_ptr<const SigningKey> signer)
    : m_workspace(&workspace), m_clock(&clock), m_signer(std::move(signer)) {}

template <class C>
Result<Receipt> SampleRecords::run(C command) {
  RunOptions options;
  options.signer = m_signer;
  return m_workspace->run(std::move(command), std::move(options)).result();
}

Result<std::optional<ClassId>> SampleRecords::classOf(const QString& code) {
  if (m_classes.empty()) {
    MUNIMENT_TRY_LET(plan, m_workspace->ask(FilePlan()).result());
    for (const FilePlan::Place& place : plan)
      m_classes.emplace(place.value.code, place.value.id);
  }
  const auto found = m_classes.find(code);
  return found == m_classes.end() ? std::nullopt : std::optional(found->second);
}

Result<RecordId> SampleRecords::declare(const QString& code, records::Selection selection, const QString& title,
                                        Json::Object metadata) {
  MUNIMENT_TRY_LET(place, classOf(code));
  if (!place)
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  DeclareRecord wish;
  wish.recordClass = *place;
  wish.selection = std::move(selection);
  wish.title = title;
  wish.metadata = std::move(metadata);
  MUNIMENT_TRY_LET(receipt, run(std::move(wish)));
  const auto id = RecordId::parse(receipt.outcome.text(u"record"));
  if (!id)
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  return *id;
}

Result<void> SampleRecords::takeUp(const SampleArrival& arrival, const ItemId& item) {
  if (arrival.confidential || m_documents++ % 3 != 0)
    return {};
  const QString name = arrival.name.section(u'.', 0, 0);
  const QString code = name.startsWith("INV"_L1)          ? u"05.10"_s
                       : name.startsWith("ASN"_L1)        ? u"06"_s
                       : name.endsWith("confirmation"_L1) ? u"04.20.20"_s
                                                          : u"04.20.10"_s;
  const QString title = name.startsWith("INV"_L1)          ? u"Invoice %1"_s
                        : name.startsWith("ASN"_L1)        ? u"Ship notice %1"_s
                        : name.endsWith("confirmation"_L1) ? u"%1 of the supplier"_s
                                                           : u"Purchase order %1"_s;
  records::Selection selection;
  selection.items = {item};
  MUNIMENT_TRY(declare(code, std::move(selection), title.arg(name), {}));
  return {};
}

Result<std::optional<RecordId>> SampleRecords::declare(const Chapter& chapter,
                                                       const std::vector<ConversationSummary>& chats) {
  const auto chat = std::ranges::find_if(chats, [&](const ConversationSummary& each) {
    return each.conversation.title.contains(QLatin1StringView(chapter.chat));
  });
  if (chat == chats.end() || chat->messages < 20)
    return std::nullopt;
  const std::int64_t first = chat->messages * chapter.percent / 100;
  records::Selection selection;
  selection.conversation = chat->conversation.id;
  selection.runs = {{first, std::min(first + chapter.length - 1, chat->messages - 1), MemberRole::Selected}};
  if (chapter.length > 4) // with an answer that came later
    selection.runs.push_back({std::min(first + chapter.length + 9, chat->messages - 1),
                              std::min(first + chapter.length + 10, chat->messages - 1), MemberRole::Selected});
  selection.context.around = 1;
  Json::Object metadata;
  if (QLatin1StringView(chapter.code) == "04.20.30"_L1) {
    metadata.emplace(u"cost-centre"_s, u"4120"_s);
    metadata.emplace(u"order-number"_s, QString::fromLatin1(chapter.order));
    metadata.emplace(u"supplier"_s, u"Harbour Freight Ltd."_s);
  }
  MUNIMENT_TRY_LET(id, declare(QString::fromLatin1(chapter.code), std::move(selection),
                               QString::fromUtf8(chapter.title), std::move(metadata)));
  return id;
}

Result<void> SampleRecords::declareChats(Instant end) {
  static constexpr std::array<Chapter, 12> kChapters = {
      {{"Niko", 4, 3, "03.90", "Enquiry about crates, no order followed", ""},
       {"Lena", 6, 2, "03.90", "Enquiry about a second berth", ""},
       {"Marta", 5, 6, "04.40", "Delivery address of PO-4702 corrected", ""},
       {"Baltic", 20, 4, "04.40", "Packaging for PO-4707, agreed by phone", ""},
       {"Baltic", 45, 8, "06", "Partial delivery PO-4719 accepted", ""},
       {"Niko", 50, 5, "04.40", "Certificate of origin asked for again", ""},
       {"Lena", 55, 3, "05.10", "Corrected invoice INV-77 asked for", ""},
       {"Harbour", 30, 8, "04.40", "Order change PO-4711, first dates", ""},
       {"Marta", 60, 4, "03.20", "Price of PO-4690 plus 2 %", ""},
       {"Harbour", 62, 6, "06", "Crane stood still, six hours", ""},
       {"Harbour", 78, 9, "04.40", "Order change PO-4711, new date 17 March", ""},
       {"Harbour", 92, 7, "04.20.30", "Express freight for PO-4711 approved", "PO-4711"}}};
  ConversationsPage page;
  MUNIMENT_TRY_LET(chats, m_workspace->ask(page).result());
  // Each at a time of its own, all before the end: which came last must not be chance.
  const std::int64_t room = end.milliseconds() - m_clock->now().milliseconds();
  const std::int64_t step = std::min(7 * kMinute, room / std::int64_t{kChapters.size() + 1});
  std::vector<RecordId> records;
  for (const Chapter& chapter : kChapters) {
    m_clock->moveTo(m_clock->now().plusMilliseconds(step));
    MUNIMENT_TRY_LET(record, declare(chapter, chats.conversations));
    if (record)
      records.push_back(*record);
  }
  return records.size() == kChapters.size() ? finish(records) : Result<void>();
}

Result<void> SampleRecords::finish(const std::vector<RecordId>& records) {
  const RecordId& earlier = records[7];
  const RecordId& later = records[10];
  MUNIMENT_TRY(run(LinkRecords{later, LinkKind::Supersedes, earlier}));
  MUNIMENT_TRY(run(LinkRecords{later, LinkKind::RepliesTo, records[9]}));
  MUNIMENT_TRY(run(ChangeRecord{later, 1, u"Order change PO-4711, delivery on 17 March"_s, Json::Object()}));
  const QDate day = QDateTime::fromMSecsSinceEpoch(m_clock->now().milliseconds(), Qt::UTC).date();
  MUNIMENT_TRY(run(NoteEvent{later, u"order-delivered"_s, day, u"The last crates came on the second lorry."_s}));
  MUNIMENT_TRY(run(CloseRecord{records[2], false}));
  return hold(later);
}

Result<void> SampleRecords::hold(const RecordId& record) {
  CreateHold wish;
  wish.name = u"Changed order PO-4711"_s;
  wish.trigger = u"Letter of the supplier's lawyer"_s;
  wish.authority = u"Legal department"_s;
  wish.noticeText = u"Keep everything about order PO-4711."_s;
  MUNIMENT_TRY_LET(receipt, run(std::move(wish)));
  const auto id = HoldId::parse(receipt.outcome.text(u"hold"));
  if (!id)
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  ApplyHold apply;
  apply.hold = *id;
  apply.targets = {{HoldTargetKind::Record, record.toString()}};
  MUNIMENT_TRY(run(std::move(apply)));
  return {};
}

} // namespace muniment::workspace
