#include "ui/conversations/conflict_bar.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 40;

QString counted(const QString& label, std::size_t count) {
  return u"%1 %2"_s.arg(label, QLocale().toString(static_cast<qulonglong>(count)));
}

} // namespace

ConflictBar::ConflictBar(QWidget* parent)
    : QWidget(parent), m_pills(new FlowLayout(8)),
      m_agreeing(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)),
      m_place(new PlainLabel({}, TextRole::Caption, Ink::Tertiary, this)),
      m_previous(makeButton(int(Icon::ChevronUp), tr("Previous conflict"), u"previousConflict"_s)),
      m_next(makeButton(int(Icon::ChevronDown), tr("Next conflict"), u"nextConflict"_s)) {
  setObjectName(u"conflictBar"_s);
  setMinimumHeight(kHeight);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_agreeing->setObjectName(u"agreeing"_s);
  m_place->setObjectName(u"conflictPlace"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 16, 6);
  row->setSpacing(8);
  row->addLayout(m_pills, 1);
  row->addWidget(m_agreeing);
  row->addWidget(m_place);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(false); });
  connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(true); });
  hide();
}

QToolButton* ConflictBar::makeButton(int drawing, const QString& name, const QString& objectName) {
  auto* button = new QToolButton(this);
  button->setObjectName(objectName);
  button->setAccessibleName(name);
  button->setToolTip(plainToolTip(name));
  button->setIcon(icon(static_cast<Icon>(drawing), Theme::of(this).text2));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void ConflictBar::clear() {
  for (const Group& group : m_groups)
    delete group.pill;
  m_groups.clear();
  m_all.clear();
  hide();
}

void ConflictBar::addGroup(const QString& label, const QString& objectName, std::vector<std::int64_t> positions) {
  if (positions.empty())
    return;
  auto* pill = new FilterPill(counted(label, positions.size()), FilterPill::Kind::Toggle, this);
  pill->setObjectName(objectName);
  m_pills->addWidget(pill);
  connect(pill, &FilterPill::toggled, this, [this, pill](bool on) {
    if (on)
      choose(pill);
    showPlace(-1, static_cast<std::int64_t>(chosen().size()));
  });
  m_groups.push_back({pill, std::move(positions)});
}

void ConflictBar::setConflicts(workspace::ConflictsInConversation::Answer conflicts,
                               const std::vector<ConversationSource>& sources) {
  clear();
  if (sources.size() < 2)
    return;
  std::vector<std::int64_t> differing;
  std::vector<std::int64_t> possible;
  std::map<std::int32_t, std::vector<std::int64_t>> lonely;
  for (const store::ConflictPlace& place : conflicts.places) {
    m_all.push_back(place.position);
    if (place.flags & (MessageFlag::TextDiffers | MessageFlag::TimeDiffers))
      differing.push_back(place.position);
    if (place.flags.testFlag(MessageFlag::OnlyInOneSource))
      lonely[place.source].push_back(place.position);
    if (place.flags.testFlag(MessageFlag::PossibleMatch))
      possible.push_back(place.position);
  }
  addGroup(tr("Differs"), u"conflictsDiffer"_s, std::move(differing));
  for (auto& [source, positions] : lonely)
    addGroup(tr("Only %1", "letter of a source").arg(MessageWords::letter(source)), u"conflictsOnlyOne"_s,
             std::move(positions));
  addGroup(tr("Possible match"), u"conflictsPossible"_s, std::move(possible));
  m_agreeing->setText(counted(tr("Agrees"), static_cast<std::size_t>(conflicts.agreeing)));
  showPlace(-1, static_cast<std::int64_t>(m_all.size()));
  show();
}

void ConflictBar::choose(const FilterPill* pill) {
  for (const Group& group : m_groups) {
    if (group.pill != pill)
      group.pill->setChecked(false);
  }
}

std::vector<std::int64_t> ConflictBar::chosen() const {
  const auto found = std::ranges::find_if(m_groups, [](const Group& group) { return group.pill->isChecked(); });
  return found == m_groups.end() ? m_all : found->positions;
}

void ConflictBar::step(std::int64_t from, bool forward) {
  const std::vector<std::int64_t> positions = chosen();
  if (positions.empty())
    return;
  auto at = forward ? std::ranges::upper_bound(positions, from) : std::ranges::lower_bound(positions, from);
  if (forward)
    at = at == positions.end() ? positions.begin() : at;
  else
    at = (from < 0 || at == positions.begin() ? positions.end() : at) - 1;
  showPlace(at - positions.begin(), static_cast<std::int64_t>(positions.size()));
  Q_EMIT jumped(*at);
}

void ConflictBar::showPlace(std::int64_t at, std::int64_t count) {
  const QLocale locale;
  m_place->setText(count == 0 ? tr("No conflicts")
                   : at < 0
                       ? tr("%n conflict(s)", nullptr, static_cast<int>(count))
                       : tr("%1 of %2").arg(locale.toString(qlonglong(at + 1)), locale.toString(qlonglong(count))));
  m_previous->setEnabled(count > 0);
  m_next->setEnabled(count > 0);
}

void ConflictBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
}

} // namespace muniment::ui
