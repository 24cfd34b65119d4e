#include "core/workspace/sample/sample_cases.h"

#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMinute = 60'000;
constexpr int kMany = 2000;
const QString kPortal = u"community"_s;
const QString kHolder = u"sample"_s;

/// Works on the cases, a minute for each act.
class CaseStory final {
 public:
  CaseStory(Workspace& workspace, MovableClock& clock)
      : m_workspace(&workspace), m_clock(&clock),
        m_today(QDateTime::fromMSecsSinceEpoch(clock.now().milliseconds(), Qt::UTC).date()) {}

  Result<void> tellDispute() {
    OpenCase open;
    open.fields = {{u"title"_s, u"Invoice BP-1093 is higher than its lines"_s},
                   {u"partner"_s, u"4740000000017"_s},
                   {u"issue"_s, u"invoice-mismatch"_s},
                   {u"region"_s, u"Baltic"_s},
                   {u"product-line"_s, u"Packaging"_s},
                   {u"due"_s, day(5)}};
    open.references = {{u"invoice"_s, u"BP-1093"_s}, {u"order"_s, u"PO-4811"_s}};
    MUNIMENT_TRY_LET(file, begin(std::move(open)));
    MUNIMENT_TRY_LET(chat, conversation(u"Baltic"_s));
    MUNIMENT_TRY_LET(order, document(u"PO-4811"_s, u"order"_s));
    MUNIMENT_TRY_LET(invoice, document(u"BP-1093"_s, u"invoice"_s));
    MUNIMENT_TRY(act(LinkToCase{file, CaseLink::Kind::Document, invoice}));
    MUNIMENT_TRY(act(LinkToCase{file, CaseLink::Kind::Document, order}));
    MUNIMENT_TRY(stand(file, chat, u"Approved, same price"_s, CaseLink::Stance::Approves, order));
    MUNIMENT_TRY(stand(file, chat, u"corrected invoice"_s, CaseLink::Stance::Disputes, invoice));
    MUNIMENT_TRY(
        act(CommentOnCase{file, u"The lines add up to 768.00, the total says 786.00. Two digits changed places."_s}));
    MUNIMENT_TRY(act(AddStep{file, u"Corrected invoice received"_s, true, {}, m_today.addDays(3)}));
    MUNIMENT_TRY(act(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}}));
    return meetPortal(file);
  }

  Result<void> tellOnboarding() {
    OpenCase open;
    open.kind = Case::Kind::Onboarding;
    open.fields = {{u"title"_s, u"Onboarding of Klein Transport"_s},
                   {u"party"_s, u"Klein Transport GmbH"_s},
                   {u"region"_s, u"Germany"_s},
                   {u"due"_s, day(28)}};
    open.checklist = u"partner-onboarding"_s;
    MUNIMENT_TRY_LET(file, begin(std::move(open)));
    MUNIMENT_TRY_LET(chat, conversation(u"Marta Klein"_s));
    MUNIMENT_TRY(act(LinkToCase{file, CaseLink::Kind::Conversation, aggregateOf(chat)}));
    MUNIMENT_TRY_LET(said, message(chat, u"signed delivery note"_s));
    MUNIMENT_TRY_LET(shown, m_workspace->ask(CaseById{file.toString()}).result());
    MUNIMENT_TRY(act(TakeStep{file, shown.steps[1].id, {}, {}, u"Marta Klein and her deputy, by telephone."_s}));
    MUNIMENT_TRY(act(TakeStep{file, shown.steps[3].id, {}, aggregateOf(said.id)})); // a claim: nothing was sent yet
    return act(WaiveStep{file, shown.steps[2].id, u"Known from an earlier contract."_s});
  }

  Result<void> tellDelay() {
    OpenCase open;
    open.fields = {{u"title"_s, u"Crates late at Petersen"_s}, {u"party"_s, u"Petersen, Hamburg"_s},
                   {u"issue"_s, u"shipment-delay"_s},          {u"region"_s, u"Germany"_s},
                   {u"product-line"_s, u"Crates"_s},           {u"due"_s, day(-2)}};
    open.checklist = u"late-shipment"_s;
    MUNIMENT_TRY_LET(file, begin(std::move(open)));
    MUNIMENT_TRY_LET(chat, conversation(u"Petersen"_s));
    MUNIMENT_TRY(act(LinkToCase{file, CaseLink::Kind::Conversation, aggregateOf(chat)}));
    MUNIMENT_TRY_LET(asked, message(chat, u"NW-2291"_s));
    MUNIMENT_TRY(act(ReadForProposals{file, asked.id}));
    MUNIMENT_TRY_LET(arrived, message(chat, u"The crates are here"_s));
    const QDate delivered = m_today.addDays(-16);
    MUNIMENT_TRY(act(SetMilestone{file,
                                  CaseMilestone::Code::OrderConfirmed,
                                  u"NW-2291"_s,
                                  CaseMilestone::Which::Actual,
                                  delivered.addDays(-9),
                                  {}}));
    MUNIMENT_TRY(act(SetMilestone{
        file, CaseMilestone::Code::Dispatched, u"NW-2291"_s, CaseMilestone::Which::Actual, delivered.addDays(-1), {}}));
    MUNIMENT_TRY(act(SetMilestone{
        file, CaseMilestone::Code::Delivered, u"NW-2291"_s, CaseMilestone::Which::Planned, delivered.addDays(-1), {}}));
    return act(SetMilestone{file, CaseMilestone::Code::Delivered, u"NW-2291"_s, CaseMilestone::Which::Actual, delivered,
                            aggregateOf(arrived.id)});
  }

  Result<void> nameContacts() {
    SavePerson jonas;
    jonas.name = u"Jonas Petersen"_s;
    jonas.phones = {u"+4917655500412"_s};
    MUNIMENT_TRY(
        contact(std::move(jonas), {{}, u"PETERSEN"_s, u"Buyer"_s, {u"Germany"_s}, {u"Crates"_s}, {}, true, {}}));
    SavePerson marta;
    marta.name = u"Marta Klein"_s;
    marta.labels = {u"Marta Klein"_s};
    MUNIMENT_TRY(contact(std::move(marta), {{}, u"KLEIN"_s, u"Dispatch"_s, {u"Germany"_s}, {}, {}, true, {}}));
    SavePerson baltic;
    baltic.name = u"Baltic Packaging, billing"_s;
    baltic.labels = {u"Baltic Packaging"_s};
    return contact(
        std::move(baltic),
        {{}, u"4740000000017"_s, u"Billing"_s, {u"Baltic"_s}, {u"Packaging"_s}, {u"invoice-mismatch"_s}, true, {}});
  }

 private:
  [[nodiscard]] QString day(int ahead) const { return m_today.addDays(ahead).toString(Qt::ISODate); }

  template <class C>
  Result<void> act(C command, RunOptions options = {}) {
    m_clock->moveTo(m_clock->now().plusMilliseconds(kMinute));
    MUNIMENT_TRY_LET(receipt, m_workspace->run(std::move(command), std::move(options)).result());
    m_outcome = std::move(receipt.outcome);
    return {};
  }

  Result<CaseId> begin(OpenCase open) {
    MUNIMENT_TRY(act(std::move(open)));
    return CaseId::parse(m_outcome.text(u"case")).value_or(CaseId());
  }

  Result<void> contact(SavePerson person, PartnerContact contact) {
    MUNIMENT_TRY(act(std::move(person)));
    contact.person = PersonId::parse(m_outcome.text(u"person")).value_or(PersonId());
    return act(SavePartnerContact{std::move(contact)});
  }

  /// The portal closed the case while it was made to wait here: both sides say something else.
  Result<void> meetPortal(const CaseId& file) {
    MUNIMENT_TRY(act(MirrorCase{file, kPortal, u"c-1093"_s}));
    MUNIMENT_TRY_LET(lease, m_workspace->takeLease(kHolder, kMinute));
    HearCase heard{kPortal, u"c-1093"_s};
    heard.fields = {{u"status"_s, u"closed"_s}, {u"handler"_s, u"K. Tamm"_s}};
    heard.link = u"https://community.example.com/cases/c-1093"_s;
    RunOptions options;
    options.seat = ConnectorSeat{u"connector:"_s + kPortal, lease.token};
    MUNIMENT_TRY(m_workspace->run(std::move(heard), std::move(options)).result());
    return m_workspace->releaseLease(kHolder);
  }

  Result<ConversationId> conversation(const QString& name) {
    ConversationsPage query;
    query.filter.text = name;
    MUNIMENT_TRY_LET(page, m_workspace->ask(query).result());
    if (page.conversations.empty())
      return failure(ErrorKind::Failed, "sample.not_made"_L1);
    return page.conversations.front().conversation.id;
  }

  /// The newest message that says something; the first one where none does.
  Result<Message> message(const ConversationId& chat, const QString& text) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(TranscriptPage{chat, 0, kMany}).result());
    if (page.messages.empty())
      return failure(ErrorKind::Failed, "sample.not_made"_L1);
    for (auto one = page.messages.rbegin(); one != page.messages.rend(); ++one) {
      if (one->text.contains(text))
        return *one;
    }
    return page.messages.back();
  }

  Result<QString> document(const QString& number, const QString& kind) {
    DocumentsPage query;
    query.filter.text = number;
    MUNIMENT_TRY_LET(page, m_workspace->ask(query).result());
    for (const DocumentSummary& line : page.documents) {
      const std::string_view word = formats::edi::nameOf(line.kind);
      if (line.number == number && kind == QLatin1StringView(word.data(), static_cast<qsizetype>(word.size())))
        return aggregateOf(line.id);
    }
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  }

  Result<void> stand(const CaseId& file, const ConversationId& chat, const QString& text, CaseLink::Stance stance,
                     const QString& document) {
    MUNIMENT_TRY_LET(said, message(chat, text));
    return act(LinkToCase{file, CaseLink::Kind::Messages, aggregateOf(chat), said.id, said.id, stance, document});
  }

  Workspace* m_workspace;
  MovableClock* m_clock;
  QDate m_today;
  Json m_outcome;
};

} // namespace

Result<void> fillSampleCases(Workspace& workspace, MovableClock& clock) {
  CaseStory story(workspace, clock);
  MUNIMENT_TRY(story.tellDelay());
  MUNIMENT_TRY(story.tellOnboarding());
  MUNIMENT_TRY(story.tellDispute());
  return story.nameContacts();
}

} // namespace muniment::workspace
