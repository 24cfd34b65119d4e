#include "ui/cases/case_filters.h"

#include "ui/cases/case_words.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 120; // ms
constexpr std::array kKinds = {Case::Kind::Partner, Case::Kind::Business, Case::Kind::Onboarding, Case::Kind::Contract};

QMenu* menuAt(FilterPill* pill) {
  auto* menu = new QMenu(pill);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(pill->mapToGlobal(QPoint(0, pill->height() + 4)));
  return menu;
}

QString menuText(const QString& outside) { return CaseWords::text(outside).replace(u'&', u"&&"_s); }

} // namespace

CaseFilters::CaseFilters(QWidget* parent) : QWidget(parent), m_text(new QLineEdit(this)), m_pills(new QWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 10);
  column->setSpacing(8);
  m_text->setObjectName(u"caseFilter"_s);
  m_text->setAccessibleName(tr("Find a case"));
  m_text->setPlaceholderText(tr("Number, title, partner or reference"));
  m_text->setClearButtonEnabled(true);
  setCompact(m_text);
  m_pills->setLayout(new FlowLayout(6, m_pills));
  m_open = addPill(tr("Open"), u"casesOpen"_s, true);
  m_mine = addPill(tr("Mine"), u"casesMine"_s, true);
  m_overdue = addPill(tr("Overdue"), u"casesOverdue"_s, true);
  m_kind = addPill(tr("Kind"), u"casesKind"_s, false);
  m_partner = addPill(tr("Partner"), u"casesPartner"_s, false);
  column->addWidget(m_text);
  column->addWidget(m_pills);
  m_filter.isOpen = true;
  show();
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, [this] {
    m_filter.text = m_text->text().trimmed();
    Q_EMIT changed();
  });
  connectPills();
}

FilterPill* CaseFilters::addPill(const QString& label, const QString& objectName, bool isToggle) {
  auto* pill = new FilterPill(label, isToggle ? FilterPill::Kind::Toggle : FilterPill::Kind::Choice, m_pills);
  pill->setObjectName(objectName);
  m_pills->layout()->addWidget(pill);
  return pill;
}

void CaseFilters::connectPills() {
  const auto toggle = [this](FilterPill* pill, bool workspace::CaseFilter::*member) {
    connect(pill, &FilterPill::toggled, this, [this, member](bool on) {
      if (m_filter.*member == on)
        return;
      m_filter.*member = on;
      Q_EMIT changed();
    });
  };
  toggle(m_open, &workspace::CaseFilter::isOpen);
  toggle(m_mine, &workspace::CaseFilter::isMine);
  toggle(m_overdue, &workspace::CaseFilter::isOverdue);
  connect(m_kind, &FilterPill::clicked, this, &CaseFilters::openKinds);
  connect(m_partner, &FilterPill::clicked, this, &CaseFilters::openPartners);
  connect(m_kind, &FilterPill::cleared, this, [this] {
    m_filter.kind.reset();
    tell();
  });
  connect(m_partner, &FilterPill::cleared, this, [this] {
    m_filter.partner.clear();
    tell();
  });
}

void CaseFilters::tell() {
  show();
  Q_EMIT changed();
}

void CaseFilters::openKinds() {
  QMenu* menu = menuAt(m_kind);
  for (const Case::Kind kind : kKinds) {
    const auto count = m_kinds.find(kind);
    const QString name = count == m_kinds.end()
                             ? CaseWords::kind(kind)
                             : tr("%1 (%2)", "kind of a case, how many")
                                   .arg(CaseWords::kind(kind), QLocale().toString(qlonglong(count->second)));
    menu->addAction(name, this, [this, kind] {
      m_filter.kind = kind;
      tell();
    });
  }
}

void CaseFilters::openPartners() {
  QMenu* menu = menuAt(m_partner);
  for (const auto& [code, name] : m_partners) {
    menu->addAction(menuText(name), this, [this, code = code] {
      m_filter.partner = code;
      tell();
    });
  }
  if (m_partners.empty())
    menu->addAction(tr("No partner is known yet"))->setEnabled(false);
}

void CaseFilters::show() {
  m_open->setChecked(m_filter.isOpen);
  m_mine->setChecked(m_filter.isMine);
  m_overdue->setChecked(m_filter.isOverdue);
  m_kind->setValue(m_filter.kind ? CaseWords::kind(*m_filter.kind) : QString());
  const auto known = std::ranges::find(m_partners, m_filter.partner, &std::pair<QString, QString>::first);
  m_partner->setValue(CaseWords::text(known == m_partners.end() ? m_filter.partner : known->second));
}

void CaseFilters::setFilter(const workspace::CaseFilter& filter) {
  m_filter = filter;
  const QSignalBlocker quiet(this);
  const QSignalBlocker still(m_text);
  m_text->setText(filter.text);
  show();
}

void CaseFilters::setCounts(const workspace::CaseCounts::Answer& counts) { m_kinds = counts.kinds; }

void CaseFilters::setPartners(std::vector<std::pair<QString, QString>> partners) {
  m_partners = std::move(partners);
  const QSignalBlocker quiet(this);
  show();
}

bool CaseFilters::isNarrowed() const {
  return m_filter.isOpen || m_filter.isMine || m_filter.isOverdue || m_filter.kind || !m_filter.partner.isEmpty() ||
         !m_filter.text.isEmpty();
}

void CaseFilters::clear() {
  setFilter({});
  Q_EMIT changed();
}

void CaseFilters::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

} // namespace muniment::ui
