#include "tests/ui/cases/case_story.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using formats::edi::TransportState;
using workspace::CaseMoment;
using workspace::DealView;

CaseStep step(std::int64_t number, const QString& title, CaseStep::State state) {
  CaseStep step;
  step.id = idOf<CaseStepId>(500 + number);
  step.ordinal = static_cast<std::int32_t>(number);
  step.title = title;
  step.state = state;
  step.by = storyActor(1);
  step.at = storyTime(14, 10);
  return step;
}

CaseMoment event(CaseEvent::Kind kind, Instant at, const QString& who, const QString& text, Json::Object details = {}) {
  CaseMoment moment;
  moment.kind = CaseMoment::Kind::Event;
  moment.event = CaseEvent();
  moment.event->kind = kind;
  moment.event->at = at;
  moment.event->text = text;
  moment.event->by = storyActor(0);
  moment.event->details = std::move(details);
  moment.who = who;
  moment.place = {at, u"case-event:%1"_s.arg(at.milliseconds())};
  return moment;
}

Message message(std::int64_t number, Instant at, const QString& text) {
  Message message;
  message.id = MessageId::fromNumber(number);
  message.time = {at.milliseconds(), true, true, TimePrecision::Minute};
  message.text = text;
  return message;
}

CaseMoment said(std::int64_t number, Instant at, const QString& who, const QString& text, bool isOurs) {
  CaseMoment moment;
  moment.kind = CaseMoment::Kind::Message;
  moment.message = message(number, at, text);
  moment.who = who;
  moment.isOurs = isOurs;
  moment.subject = aggregateOf(moment.message->id);
  moment.place = {at, moment.subject};
  return moment;
}

CaseMoment paper(std::size_t index, Instant at) {
  CaseMoment moment;
  moment.kind = CaseMoment::Kind::Document;
  moment.document = storyDocuments()[index];
  moment.subject = aggregateOf(moment.document->id);
  moment.isOurs = moment.document->direction == DocumentDirection::Sent;
  moment.place = {at, moment.subject};
  return moment;
}

workspace::CaseById::Link link(std::int64_t number, CaseLink::Kind kind, const QString& target, const QString& title) {
  workspace::CaseById::Link link;
  link.link.id = idOf<CaseLinkId>(700 + number);
  link.link.kind = kind;
  link.link.target = target;
  link.title = title;
  return link;
}

CaseMilestone milestone(CaseMilestone::Code code, std::array<const char*, 3> days) {
  CaseMilestone milestone;
  milestone.code = code;
  milestone.order = u"PO-4711"_s;
  for (std::size_t each = 0; each < days.size(); ++each) {
    if (days[each])
      milestone.days[each] =
          CaseValue{QString::fromLatin1(days[each]), storyActor(0), u"document:x"_s, storyTime(16, 17)};
  }
  return milestone;
}

CaseProposal proposal(std::int64_t number, const QString& field, const QString& value, const QStringList& readings) {
  CaseProposal proposal;
  proposal.id = idOf<CaseProposalId>(800 + number);
  proposal.field = field;
  proposal.value = value;
  proposal.readings = readings;
  proposal.was = u"2026-03-12"_s;
  proposal.source = u"message:m0000000000001"_s;
  proposal.proposedAt = storyTime(10, 14);
  return proposal;
}

} // namespace

Instant storyTime(int day, int hour, int minute, int second) {
  return *Instant::parse(u"2026-03-%1T%2:%3:%4.000Z"_s.arg(day, 2, 10, QChar(u'0'))
                             .arg(hour, 2, 10, QChar(u'0'))
                             .arg(minute, 2, 10, QChar(u'0'))
                             .arg(second, 2, 10, QChar(u'0')));
}

QString storyActor(int number) { return idOf<ActorId>(900 + number).toString(); }

std::vector<workspace::DocumentSummary> storyDocuments() {
  const auto document = [](std::int64_t number, DocumentKind kind, const QString& name, const QString& total,
                           BusinessState state) {
    workspace::DocumentSummary summary;
    summary.id = idOf<DocumentId>(300 + number);
    summary.kind = kind;
    summary.number = name;
    summary.partner = u"Harbour Freight Ltd."_s;
    summary.currency = u"EUR"_s;
    summary.total = total;
    summary.direction = kind == DocumentKind::Order ? DocumentDirection::Sent : DocumentDirection::Received;
    summary.status = {TransportState::Accepted, state};
    summary.captured = storyTime(2, 9, 12);
    return summary;
  };
  return {document(0, DocumentKind::Order, u"PO-4711"_s, u"7664.00"_s, BusinessState::Confirmed),
          document(1, DocumentKind::OrderAnswer, u"OA-118"_s, {}, BusinessState::Unknown),
          document(2, DocumentKind::ShipNotice, u"ASN-5520"_s, {}, BusinessState::Unknown),
          document(3, DocumentKind::Invoice, u"INV-77"_s, u"8264.00"_s, BusinessState::Disputed)};
}

void tellShipment(workspace::CaseById::Answer& known) {
  known.links = {link(0, CaseLink::Kind::Conversation, aggregateOf(idOf<ConversationId>(3)), u"Niko Haas"_s),
                 link(1, CaseLink::Kind::Document, aggregateOf(storyDocuments()[0].id), u"Order PO-4711"_s),
                 link(2, CaseLink::Kind::Document, aggregateOf(storyDocuments()[3].id), u"Invoice INV-77"_s),
                 link(3, CaseLink::Kind::Record, u"record:x"_s, u"R-20931 Order change"_s)};
  workspace::CaseById::Link hidden = link(4, CaseLink::Kind::Item, u"item:x"_s, {});
  hidden.isVisible = false;
  known.links.push_back(hidden);
  known.milestones = {milestone(CaseMilestone::Code::OrderConfirmed, {"2026-03-03", nullptr, "2026-03-03"}),
                      milestone(CaseMilestone::Code::Dispatched, {"2026-03-10", nullptr, "2026-03-16"}),
                      milestone(CaseMilestone::Code::CustomsCleared, {"2026-03-11", "2026-03-18", nullptr}),
                      milestone(CaseMilestone::Code::Delivered, {"2026-03-12", "2026-03-23", nullptr})};
  known.proposals = {proposal(0, u"delivery-date"_s, u"2026-03-17"_s, {}),
                     proposal(1, u"due"_s, u"2026-05-04"_s, {u"2026-05-04"_s, u"2026-04-05"_s})};
  CaseMirror mirror;
  mirror.peer = u"active-community"_s;
  mirror.heardAt = storyTime(19, 9);
  mirror.conflicts = {{u"due"_s, u"2026-03-12"_s, u"2026-03-24"_s, u"2026-03-20"_s, storyTime(19, 9)}};
  known.mirrors = {mirror};
}

void tellOnboarding(workspace::CaseById::Answer& known) {
  using State = CaseStep::State;
  known.links = {link(1, CaseLink::Kind::Document, aggregateOf(storyDocuments()[0].id), u"Bank letter"_s)};
  CaseStep bank = step(1, u"Bank details, confirmed by telephone"_s, State::Evident);
  bank.evidence = known.links.front().link.target;
  CaseStep insurance = step(2, u"Insurance certificate"_s, State::Claimed);
  insurance.claim = u"message:m0000000000001"_s;
  insurance.dueOn = QDate(2026, 3, 25);
  CaseStep conduct = step(3, u"Code of conduct, signed"_s, State::Missing);
  conduct.dueOn = QDate(2026, 3, 15);
  CaseStep labels = step(4, u"Label test"_s, State::Missing);
  labels.owner = ActorId::parse(storyActor(1));
  CaseStep tax = step(5, u"Tax number of a branch"_s, State::Waived);
  tax.reason = u"There is only one site."_s;
  known.steps = {bank, insurance, conduct, labels, tax};
}

void tellDocuments(workspace::CaseById::Answer& known) {
  known.summary.file.folders = {u"Order"_s, u"Delivery"_s, u"Invoices"_s};
  known.links = {link(1, CaseLink::Kind::Item, u"item:x"_s, u"order.pdf"_s)};
  known.links.front().link.folder = u"Order"_s;
  const auto waiting = [](int index, const QString& name, const QStringList& problems) {
    Transfer transfer;
    transfer.id = idOf<TransferId>(400 + index);
    transfer.peer = u"xconnector"_s;
    transfer.name = name;
    transfer.type = u"invoice"_s;
    transfer.item = idOf<ItemId>(500 + index);
    transfer.fields = {{u"customer"_s, {u"NORDWIND"_s, storyActor(1), u"peer:xconnector"_s, storyTime(19, 8)}}};
    transfer.problems = problems;
    return transfer;
  };
  Transfer complete = waiting(2, u"order confirmation.pdf"_s, {});
  complete.state = Transfer::State::Ready;
  complete.recordClass = u"FIN-10"_s;
  known.transfers = {waiting(0, u"invoice 4711.pdf"_s, {u"field-missing:supplier"_s}),
                     waiting(1, u"scan 0017.tif"_s, {u"content-differs"_s, u"type-unknown"_s}), complete};
  const auto version = [](int index, const QString& number, CaseVersion::State state, const QString& source) {
    CaseVersion made;
    made.id = idOf<CaseVersionId>(600 + index);
    made.paper = u"main-agreement"_s;
    made.version = number;
    made.history = {{{nameOf(state), storyActor(0), source, storyTime(18, 10)}, {}}};
    return made;
  };
  known.versions = {version(0, u"1"_s, CaseVersion::State::Superseded, {}),
                    version(1, u"2"_s, CaseVersion::State::Approved, u"peer:xconnector"_s),
                    version(2, u"3"_s, CaseVersion::State::Submitted, {})};
}

std::vector<CaseMoment> tellTimeline() {
  using Kind = CaseEvent::Kind;
  std::vector<CaseMoment> moments = {
      paper(0, storyTime(2, 9, 12)),
      paper(1, storyTime(3, 10, 40)),
      event(Kind::Opened, storyTime(10, 9), u"Ana Lima"_s, {}),
      said(1, storyTime(10, 13, 58), u"Niko Haas"_s,
           u"Berth at Felixstowe is closed. PO-4711 will reach you on 17 March, not on the 12th."_s, false),
      event(Kind::Proposed, storyTime(10, 13, 59), u"Agent"_s, {},
            {{u"field"_s, u"delivery-date"_s}, {u"value"_s, u"2026-03-17"_s}}),
      event(Kind::Comment, storyTime(10, 14, 5), u"Tom Beck"_s,
            u"The customer can live with the 17th.\nNo penalty waived, please."_s),
      said(2, storyTime(10, 14, 32, 7), u"Tom Beck"_s, u"Approved. New date 17 March, same price, no penalty waived."_s,
           true),
      event(Kind::Changed, storyTime(10, 14, 40), u"Ana Lima"_s, {},
            {{u"field"_s, u"due"_s}, {u"was"_s, u"2026-03-12"_s}, {u"now"_s, u"2026-03-17"_s}}),
      event(Kind::Milestone, storyTime(16, 17, 20), u"Agent"_s, {},
            {{u"code"_s, u"dispatched"_s},
             {u"order"_s, u"PO-4711"_s},
             {u"which"_s, u"actual"_s},
             {u"day"_s, u"2026-03-16"_s}}),
      paper(2, storyTime(16, 17, 21)),
      paper(3, storyTime(18, 8, 5)),
      said(3, storyTime(18, 8, 31), u"Ana Lima"_s, u"INV-77 shows 8,264.00. The lines add up to 7,664.00."_s, true),
      event(Kind::Conflict, storyTime(19, 9), u"active-community"_s, {},
            {{u"peer"_s, u"active-community"_s},
             {u"field"_s, u"due"_s},
             {u"ours"_s, u"2026-03-24"_s},
             {u"theirs"_s, u"2026-03-20"_s}}),
      said(4, storyTime(19, 9, 41), u"Niko Haas"_s, u"Corrected INV-77 comes today."_s, false)};
  moments[6].message->flags |= MessageFlag::TextDiffers;
  return moments;
}

DealView::Answer tellDeal() {
  DealView::Answer deal;
  const auto documents = storyDocuments();
  const Instant times[] = {storyTime(2, 9, 12), storyTime(3, 10, 40), storyTime(16, 17, 20), storyTime(18, 8, 5)};
  for (std::size_t each = 0; each < documents.size(); ++each)
    deal.papers.push_back({documents[each], times[each], each != 2, {}});
  formats::edi::Finding price;
  price.code = "price-differs";
  price.value = "34.43";
  price.expected = "31.93";
  price.detail = "2";
  deal.papers[3].differences = {price};
  DealView::Stand approval;
  approval.message =
      message(2, storyTime(10, 14, 32, 7), u"Approved. New date 17 March, same price, no penalty waived."_s);
  approval.message.flags |= MessageFlag::TextDiffers;
  approval.link.stance = CaseLink::Stance::Approves;
  approval.speaker = u"Tom Beck"_s;
  approval.document = documents[0].id;
  approval.then = {TransportState::Accepted, BusinessState::InProcess};
  approval.wasCaptured = true;
  approval.answersSince = 1;
  approval.digest = u"4f3c9b0a8d7e6f5041322314a5b6c7d8e9f00112233445566778899aabbccddee"_s.left(64);
  DealView::Stand dispute;
  dispute.message = message(3, storyTime(18, 8, 31), u"INV-77 shows 8,264.00. The lines add up to 7,664.00."_s);
  dispute.link.stance = CaseLink::Stance::Disputes;
  dispute.speaker = u"Ana Lima"_s;
  dispute.document = documents[3].id;
  dispute.wasCaptured = true;
  dispute.digest = approval.digest;
  deal.stands = {approval, dispute};
  return deal;
}

std::vector<CaseMoment> generatedMoments(std::int64_t count) {
  std::vector<CaseMoment> moments;
  moments.reserve(static_cast<std::size_t>(count));
  const std::int64_t first = storyTime(1, 0).milliseconds();
  for (std::int64_t each = 0; each < count; ++each)
    moments.push_back(event(CaseEvent::Kind::Comment, Instant::fromMilliseconds(first + each * 60'000), u"Ana Lima"_s,
                            u"Comment %1"_s.arg(each)));
  return moments;
}

} // namespace muniment::tests
