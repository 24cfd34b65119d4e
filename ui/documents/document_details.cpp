#include "ui/documents/document_details.h"

#include "ui/documents/document_words.h"
#include "ui/documents/findings_list.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/outside_page.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"

#include <QtCore/QUrl>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using formats::edi::TransportState;
using Known = workspace::DocumentById::Answer;

constexpr std::size_t kFirstFindings = 3;
constexpr int kMostFacts = 12;
constexpr int kNameWidth = 96;
constexpr int kLeastWidth = 240;

/// The document of the chain that last said something on one of the tracks; null without any.
const workspace::DocumentSummary* speaker(const Known& known, bool isTransport) {
  const workspace::DocumentSummary* last = nullptr;
  for (const workspace::DocumentById::Link& link : known.chain) {
    const DocumentKind kind = link.document.kind;
    const bool isForm = kind == DocumentKind::SyntaxAcknowledgement;
    const bool isAnswer = kind == DocumentKind::OrderAnswer || kind == DocumentKind::InvoiceAnswer ||
                          kind == DocumentKind::ApplicationAdvice || kind == DocumentKind::Payment ||
                          kind == DocumentKind::OrderCancellation;
    if (link.document.id != known.summary.id && (isTransport ? isForm : isAnswer))
      last = &link.document;
  }
  return last;
}

QString saidBy(const workspace::DocumentSummary* document) {
  if (!document)
    return {};
  const QString name = DocumentWords::kind(document->kind);
  const QString day = document->issued.isValid() ? dayText(document->issued) : momentText(document->captured);
  return DocumentDetails::tr("Said by: %1 %2, %3", "kind of a document, its number, a day")
      .arg(name, DocumentWords::text(document->number), day);
}

/// A name and what it is, in one line; a long value ends in … and has its tool tip.
void addFact(PaneSection& section, const QString& name, const QString& value) {
  if (value.isEmpty())
    return;
  auto* fact = new QWidget(&section);
  auto* row = new QHBoxLayout(fact);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  auto* label = new PlainLabel(name, TextRole::Small, Ink::Tertiary, fact);
  label->setWordWrap(true);
  label->setFixedWidth(kNameWidth);
  row->addWidget(label, 0, Qt::AlignTop);
  row->addWidget(new ElidedLabel(value, TextRole::Body, Ink::Primary, fact), 1, Qt::AlignTop);
  section.addWidget(fact);
}

QString scanText(const std::optional<VirusScan>& scan) {
  if (!scan)
    return DocumentDetails::tr("Not scanned");
  const QString day = momentText(scan->at);
  switch (scan->verdict) {
  case VirusScan::Verdict::Clean:
    return DocumentDetails::tr("Clean, %1", "a file, a moment").arg(day);
  case VirusScan::Verdict::Infected:
    return DocumentDetails::tr("%1 found, %2", "a virus, a moment").arg(DocumentWords::text(scan->threat), day);
  case VirusScan::Verdict::Refused:
    break;
  }
  return DocumentDetails::tr("Not possible, %1", "to scan a file, a moment").arg(day);
}

QPushButton* link(const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  setButtonKind(button, ButtonKind::Link);
  setCompact(button);
  return button;
}

} // namespace

DocumentDetails::DocumentDetails(QWidget* parent) : QWidget(parent), m_body(new QWidget) {
  setObjectName(u"documentDetails"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(296);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_body->setBackgroundRole(QPalette::Base);
  m_body->setAutoFillBackground(true);
  m_body->setMinimumWidth(kLeastWidth); // a very long word from outside widens nothing
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_findingsSection = new PaneSection(tr("Findings"), m_body);
  m_findings = new FindingsList(m_findingsSection);
  m_status = new PaneSection(tr("Status"), m_body);
  m_parties = new PaneSection(tr("Parties"), m_body);
  m_references = new PaneSection(tr("Refers to"), m_body);
  m_links = new PaneSection(tr("Conversations that name it"), m_body);
  m_keeping = new PaneSection(tr("Records and holds"), m_body);
  m_origin = new PaneSection(tr("Where it came from"), m_body);
  for (PaneSection* section : {m_findingsSection, m_status, m_parties, m_references, m_links, m_keeping, m_origin})
    column->addWidget(section);
  column->addStretch(1);
  scroll->setWidget(m_body);
  outer->addWidget(scroll);
  (void)m_findingsSection->begin(u"list"_s);
  m_findingsSection->addWidget(m_findings);
  connect(m_findings, &FindingsList::placeChosen, this, &DocumentDetails::placeChosen);
  connect(m_findings, &FindingsList::allRequested, this, &DocumentDetails::findingsRequested);
  clear();
}

void DocumentDetails::clear() { m_body->hide(); }

void DocumentDetails::setDocument(const Known& known) {
  const QString id = known.summary.id.toString();
  if (m_body->property("document") != id) {
    m_body->setProperty("document", id);
    showFindings(known);
  }
  showStatus(known, id);
  showParties(known, id);
  showLinks(known, id);
  showKeeping(known, id);
  showOrigin(known, id);
  m_body->show();
}

void DocumentDetails::showFindings(const Known& known) {
  std::vector<formats::edi::Finding> findings = known.document.findings;
  findings.insert(findings.end(), known.envelope.begin(), known.envelope.end());
  m_findingsSection->setDetail(findings.empty() ? tr("none") : QLocale().toString(qulonglong(findings.size())));
  m_findings->setFindings(findings, kFirstFindings);
  m_findings->setVisible(!findings.empty());
}

void DocumentDetails::showStatus(const Known& known, const QString& id) {
  const workspace::DocumentSummary& summary = known.summary;
  const QString content = u"%1 %2 %3 %4"_s.arg(id)
                              .arg(int(summary.status.transport))
                              .arg(int(summary.status.business))
                              .arg(known.chain.size());
  m_status->setVisible(summary.kind != DocumentKind::SyntaxAcknowledgement &&
                       summary.kind != DocumentKind::Paper); // they have none themselves
  if (!m_status->begin(content))
    return;
  const DocumentWords::State transport = DocumentWords::transport(summary.status.transport);
  const QString formSaid =
      summary.status.transport == TransportState::Unknown ? QString() : saidBy(speaker(known, true));
  m_status->addLine(transport.icon, transport.tone, tr("As a transmission: %1", "a state").arg(transport.word),
                    formSaid);
  const DocumentWords::State business = DocumentWords::business(summary.status.business);
  const QString businessSaid =
      summary.status.business == BusinessState::Unknown ? QString() : saidBy(speaker(known, false));
  m_status->addLine(business.icon, business.tone, tr("As business: %1", "a state").arg(business.word), businessSaid);
  if (summary.isDuplicate)
    m_status->addLine(Icon::Copy, Tone::Due, tr("The same transmission was received before."), {});
}

void DocumentDetails::showParties(const Known& known, const QString& id) {
  int shown = 0;
  m_parties->setVisible(!known.document.parties.empty());
  if (m_parties->begin(id)) {
    for (const formats::edi::Party& party : known.document.parties) {
      const QString name = DocumentWords::text(party.name.isEmpty() ? party.id.text : party.name.text);
      if (++shown <= kMostFacts)
        addFact(*m_parties, DocumentWords::meaning("party", party.meaning, party.role.text), name);
    }
  }
  const QString partner = known.summary.partnerId;
  if (shown > 0 && !partner.isEmpty()) {
    auto* who = new QPushButton(tr("Who This Partner Is…"), m_parties);
    who->setObjectName(u"documentDetails.partner"_s);
    setButtonKind(who, ButtonKind::Link);
    setCompact(who);
    connect(who, &QPushButton::clicked, this, [this, partner] { Q_EMIT partnerRequested(partner); });
    m_parties->addButton(who);
  }
  m_references->setVisible(!known.document.references.empty());
  if (!m_references->begin(id))
    return;
  shown = 0;
  for (const formats::edi::Reference& reference : known.document.references) {
    if (++shown <= kMostFacts)
      addFact(*m_references, DocumentWords::meaning("reference", reference.meaning, reference.code),
              DocumentWords::text(reference.number.text));
  }
}

void DocumentDetails::showLinks(const Known& known, const QString& id) {
  QString content = id;
  for (const workspace::DocumentById::Mention& mention : known.conversations)
    content += u" %1 %2"_s.arg(mention.conversation.toString()).arg(mention.messages);
  m_links->setVisible(!known.conversations.empty());
  if (!m_links->begin(content))
    return;
  for (const workspace::DocumentById::Mention& mention : known.conversations) {
    auto* row = m_links->addLine(Icon::Chat, Tone::Neutral, DocumentWords::text(mention.title),
                                 tr("Named in %n message(s)", nullptr, static_cast<int>(mention.messages)));
    QPushButton* open = link(tr("Open"), m_links);
    open->setAccessibleName(tr("Open %1", "a conversation").arg(DocumentWords::text(mention.title)));
    row->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this,
            [this, conversation = mention.conversation] { Q_EMIT conversationRequested(conversation); });
  }
}

void DocumentDetails::showKeeping(const Known& known, const QString& id) {
  QString content = id + known.records.join(u' ') + (known.holds.others ? u"+"_s : QString());
  for (const Hold& hold : known.holds.holds)
    content += hold.code;
  if (!m_keeping->begin(content))
    return;
  for (const QString& number : known.records) {
    auto* row =
        m_keeping->addLine(Icon::Archive, Tone::Done, tr("Declared as %1").arg(DocumentWords::text(number)), {});
    QPushButton* open = link(tr("Open"), m_keeping);
    open->setAccessibleName(tr("Open %1", "a record").arg(DocumentWords::text(number)));
    row->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this, [this, number] { Q_EMIT recordRequested(number); });
  }
  for (const Hold& hold : known.holds.holds)
    m_keeping->addLine(Icon::Padlock, Tone::Held, tr("Held by %1").arg(DocumentWords::text(hold.code)),
                       DocumentWords::text(hold.name));
  if (known.holds.others)
    m_keeping->addLine(Icon::Padlock, Tone::Held, tr("Blocked; ask legal"), {});
  if (known.records.isEmpty() && !known.holds.isHeld())
    m_keeping->addText(tr("Neither declared nor held."));
}

void DocumentDetails::showOrigin(const Known& known, const QString& id) {
  if (!m_origin->begin(known.scan ? id + u' ' + known.scan->id.toString() : id))
    return;
  const workspace::DocumentSummary& summary = known.summary;
  addFact(*m_origin, tr("File"), DocumentWords::text(known.item.name));
  if (summary.kind != DocumentKind::Paper)
    addFact(*m_origin, tr("Place in the file"), tr("Document %1").arg(QLocale().toString(qlonglong(summary.ordinal))));
  addFact(*m_origin, tr("Format"), DocumentWords::format(summary.dialect, summary.code));
  addFact(*m_origin, tr("Transmission"), DocumentWords::text(known.document.envelope.control.text));
  addFact(*m_origin, tr("Captured"), momentText(summary.captured));
  addFact(*m_origin, tr("Virus scan"), scanText(known.scan));
  for (const workspace::DocumentById::Elsewhere& there : known.elsewhere) {
    QHBoxLayout* row = m_origin->addLine(Icon::Plug, Tone::Neutral, DocumentWords::text(there.peer), {});
    const QUrl page(there.link, QUrl::StrictMode);
    if (!isOutsidePage(page))
      continue;
    QPushButton* open = link(tr("Open There…"), m_origin);
    open->setObjectName(u"openThere"_s);
    open->setAccessibleName(tr("Open the document in %1").arg(DocumentWords::text(there.peer)));
    row->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this, [this, page] { askToOpen(page, window()); });
  }
}

} // namespace muniment::ui
