#include "ui/documents/document_filters.h"

#include "ui/documents/document_words.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using formats::edi::TransportState;
using Order = workspace::DocumentsPage::Order;

constexpr int kTypingPause = 120; // ms
constexpr std::array kKinds = {DocumentKind::Order,         DocumentKind::OrderAnswer,
                               DocumentKind::OrderChange,   DocumentKind::ShipNotice,
                               DocumentKind::Receipt,       DocumentKind::Invoice,
                               DocumentKind::CreditNote,    DocumentKind::Payment,
                               DocumentKind::InvoiceAnswer, DocumentKind::SyntaxAcknowledgement,
                               DocumentKind::Paper};
constexpr std::array kBusiness = {BusinessState::Confirmed, BusinessState::ConfirmedWithChanges,
                                  BusinessState::Disputed,  BusinessState::Rejected,
                                  BusinessState::Approved,  BusinessState::Paid};
constexpr std::array kOrders = {Order::NewestCaptured, Order::NewestIssued, Order::Number, Order::Partner};

QString wordOf(std::string_view name) { return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())); }

/// The states that can be chosen: what the query calls them, and how people do.
std::vector<std::pair<QString, QString>> stateChoices() {
  std::vector<std::pair<QString, QString>> choices{{u"missing-step"_s, DocumentFilters::tr("A step is missing")},
                                                   {u"duplicate"_s, DocumentFilters::tr("Sent twice")},
                                                   {u"number-again"_s, DocumentFilters::tr("Number used before")},
                                                   {u"infected"_s, DocumentFilters::tr("Virus found")},
                                                   {u"declared"_s, DocumentFilters::tr("Declared")},
                                                   {u"held"_s, DocumentFilters::tr("Held")},
                                                   {u"test"_s, DocumentFilters::tr("Test")}};
  for (const BusinessState state : kBusiness)
    choices.emplace_back(wordOf(formats::edi::nameOf(state)), DocumentWords::business(state).word);
  return choices;
}

QString orderText(Order order) {
  switch (order) {
  case Order::NewestCaptured:
    break;
  case Order::NewestIssued:
    return DocumentFilters::tr("By date of the document");
  case Order::Number:
    return DocumentFilters::tr("By number");
  case Order::Partner:
    return DocumentFilters::tr("By partner");
  }
  return DocumentFilters::tr("Newest first");
}

QMenu* menuAt(FilterPill* pill) {
  auto* menu = new QMenu(pill);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(pill->mapToGlobal(QPoint(0, pill->height() + 4)));
  return menu;
}

} // namespace

DocumentFilters::DocumentFilters(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_pills(new QWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 10);
  column->setSpacing(8);
  m_text->setObjectName(u"documentFilter"_s);
  m_text->setAccessibleName(tr("Find a document"));
  m_text->setPlaceholderText(tr("Number, partner or item"));
  m_text->setClearButtonEnabled(true);
  setCompact(m_text);
  m_pills->setLayout(new FlowLayout(6, m_pills));
  m_findings = addPill(tr("With findings"), u"documentsFindings"_s, true);
  m_kind = addPill(tr("Kind"), u"documentsKind"_s, false);
  m_partner = addPill(tr("Partner"), u"documentsPartner"_s, false);
  m_state = addPill(tr("State"), u"documentsState"_s, false);
  m_order = addPill(tr("Order"), u"documentsOrder"_s, false);
  column->addWidget(m_text);
  column->addWidget(m_pills);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, [this] {
    m_filter.wanted.text = m_text->text().trimmed();
    Q_EMIT changed();
  });
  connectPills();
}

FilterPill* DocumentFilters::addPill(const QString& label, const QString& objectName, bool isToggle) {
  auto* pill = new FilterPill(label, isToggle ? FilterPill::Kind::Toggle : FilterPill::Kind::Choice, m_pills);
  pill->setObjectName(objectName);
  m_pills->layout()->addWidget(pill);
  return pill;
}

void DocumentFilters::connectPills() {
  connect(m_findings, &FilterPill::toggled, this, [this](bool on) {
    if (m_filter.wanted.onlyFindings == on)
      return;
    m_filter.wanted.onlyFindings = on;
    Q_EMIT changed();
  });
  connect(m_kind, &FilterPill::clicked, this, &DocumentFilters::openKinds);
  connect(m_partner, &FilterPill::clicked, this, &DocumentFilters::openPartners);
  connect(m_state, &FilterPill::clicked, this, &DocumentFilters::openStates);
  connect(m_order, &FilterPill::clicked, this, &DocumentFilters::openOrders);
  connect(m_kind, &FilterPill::cleared, this, [this] { m_filter.wanted.kinds.clear(); });
  connect(m_partner, &FilterPill::cleared, this, [this] { m_filter.wanted.partner.clear(); });
  connect(m_state, &FilterPill::cleared, this, [this] { m_filter.wanted.states.clear(); });
  connect(m_order, &FilterPill::cleared, this, [this] { m_filter.order = Order::NewestCaptured; });
  for (FilterPill* pill : {m_kind, m_partner, m_state, m_order})
    connect(pill, &FilterPill::cleared, this, &DocumentFilters::tell);
}

void DocumentFilters::tell() {
  show();
  Q_EMIT changed();
}

void DocumentFilters::openKinds() {
  QMenu* menu = menuAt(m_kind);
  for (const DocumentKind kind : kKinds) {
    menu->addAction(DocumentWords::kinds(kind), this, [this, kind] {
      m_filter.wanted.kinds = {kind};
      tell();
    });
  }
}

void DocumentFilters::openPartners() {
  QMenu* menu = menuAt(m_partner);
  for (const workspace::DocumentCounts::Partner& partner : m_partners) {
    const QString name = partner.name.isEmpty() ? partner.id : partner.name;
    menu->addAction(DocumentWords::menuText(name), this, [this, id = partner.id, name] {
      m_filter.wanted.partner = id;
      m_filter.partnerName = name;
      tell();
    });
  }
  if (m_partners.empty())
    menu->addAction(tr("No partner is named yet"))->setEnabled(false);
}

void DocumentFilters::openStates() {
  QMenu* menu = menuAt(m_state);
  for (const auto& [state, word] : stateChoices()) {
    menu->addAction(word, this, [this, state = state] {
      m_filter.wanted.states = {state};
      tell();
    });
  }
}

void DocumentFilters::openOrders() {
  QMenu* menu = menuAt(m_order);
  for (const Order order : kOrders) {
    menu->addAction(orderText(order), this, [this, order] {
      m_filter.order = order;
      tell();
    });
  }
}

void DocumentFilters::show() {
  m_findings->setChecked(m_filter.wanted.onlyFindings);
  m_kind->setValue(m_filter.wanted.kinds.empty() ? QString() : DocumentWords::kinds(m_filter.wanted.kinds.front()));
  m_partner->setValue(m_filter.wanted.partner.isEmpty() ? QString() : DocumentWords::text(m_filter.partnerName));
  QString state;
  for (const auto& [name, word] : stateChoices()) {
    if (m_filter.wanted.states.contains(name))
      state = word;
  }
  m_state->setValue(state);
  m_order->setValue(m_filter.order == Order::NewestCaptured ? QString() : orderText(m_filter.order));
}

void DocumentFilters::setFilter(const DocumentListFilter& filter) {
  m_filter = filter;
  const QSignalBlocker quiet(this);
  const QSignalBlocker still(m_text);
  m_text->setText(filter.wanted.text);
  show();
}

void DocumentFilters::setCounts(const workspace::DocumentCounts::Answer& counts) {
  if (m_filter.wanted.partner.isEmpty()) // else there is only the one that is chosen
    m_partners = counts.partners;
}

void DocumentFilters::clear() {
  DocumentListFilter plain;
  plain.order = m_filter.order;
  setFilter(plain);
  Q_EMIT changed();
}

void DocumentFilters::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

} // namespace muniment::ui
