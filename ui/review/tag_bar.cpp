#include "ui/review/tag_bar.h"

#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

QPushButton* makeLink(const QString& text, const QString& objectName, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(objectName);
  button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the transcript
  setButtonKind(button, ButtonKind::Link);
  setCompact(button);
  return button;
}

} // namespace

TagBar::TagBar(Tagger& tagger, QWidget* parent)
    : QWidget(parent), m_tagger(&tagger), m_set(new QComboBox(this)),
      m_state(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_answers(new QWidget(this)),
      m_flow(new FlowLayout(6, m_answers)), m_undo(makeLink(tr("Undo"), u"tagBar.undo"_s, this)),
      m_make(makeLink(tr("Edit Tags…"), u"tagBar.sets"_s, this)) {
  setObjectName(u"tagBar"_s);
  m_set->setObjectName(u"tagBar.set"_s);
  m_set->setAccessibleName(tr("Set of tags"));
  m_set->setFocusPolicy(Qt::TabFocus);
  m_set->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  setCompact(m_set);
  m_flow->setContentsMargins(0, 2, 0, 2);
  m_undo->setToolTip(plainToolTip(tr("Take the last choice back (Backspace)")));
  auto* close = makeLink(tr("Done"), u"tagBar.close"_s, this);
  close->setToolTip(plainToolTip(tr("Stop tagging (T)")));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 12, 6);
  row->setSpacing(8);
  row->addWidget(m_set, 0, Qt::AlignTop);
  row->addWidget(m_answers, 1); // it may take several lines
  m_state->setContentsMargins(0, 6, 0, 0);
  row->addWidget(m_state, 0, Qt::AlignTop);
  row->addWidget(m_undo, 0, Qt::AlignTop);
  row->addWidget(m_make, 0, Qt::AlignTop);
  row->addWidget(close, 0, Qt::AlignTop);
  connect(m_set, &QComboBox::activated, this, [this](int index) {
    if (const auto id = TagSetId::parse(m_set->itemData(index).toString()))
      m_tagger->setSet(*id);
  });
  connect(m_undo, &QPushButton::clicked, m_tagger, &Tagger::undo);
  connect(m_make, &QPushButton::clicked, this, &TagBar::setsRequested);
  connect(close, &QPushButton::clicked, this, &TagBar::closed);
  connect(m_tagger, &Tagger::changed, this, &TagBar::rebuild);
  rebuild();
}

void TagBar::rebuild() {
  showSets();
  showTags();
  m_undo->setEnabled(m_tagger->canUndo());
}

void TagBar::showSets() {
  const TagSet* shown = m_tagger->set();
  m_set->setVisible(shown != nullptr);
  m_make->setText(shown ? tr("Edit Tags…") : tr("Make Tags…"));
  const QSignalBlocker quiet(m_set);
  m_set->clear();
  for (const TagSet& set : m_tagger->sets()) {
    m_set->addItem(visibleText(set.name), set.id.toString());
    if (shown && set.id == shown->id)
      m_set->setCurrentIndex(m_set->count() - 1);
  }
}

void TagBar::showTags() {
  while (QLayoutItem* item = m_flow->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const std::size_t all = m_tagger->target().messages.size();
  const TagSet* shown = m_tagger->set();
  if (shown) {
    for (const ReviewTag& tag : shown->tags) {
      if (!tag.retired)
        addTag(tag, m_tagger->having(tag.id), all);
    }
  }
  if (m_tagger->state() == Tagger::State::Failed)
    m_state->setText(tr("The tags could not be read."));
  else if (m_tagger->state() == Tagger::State::Ready && !shown)
    m_state->setText(tr("There are no tags yet."));
  else
    m_state->setText(all == 0  ? tr("Choose a message.")
                     : all > 1 ? tr("for %n message(s)", nullptr, static_cast<int>(all))
                               : QString());
}

void TagBar::addTag(const ReviewTag& tag, std::size_t having, std::size_t all) {
  QString text = visibleText(tag.name);
  if (tag.key > 0)
    text = u"%1  %2"_s.arg(tag.key).arg(text);
  if (having > 0 && having < all)
    text = tr("%1 (%2 of %3)", "name of a tag, how many messages have it").arg(text).arg(having).arg(all);
  auto* pill = new FilterPill(text, FilterPill::Kind::Toggle, m_answers);
  pill->setFocusPolicy(Qt::TabFocus);
  pill->setChecked(all > 0 && having == all);
  pill->setEnabled(all > 0);
  pill->setToolTip(plainToolTip(tag.privilege ? tr("Privileged: what has this tag is not handed over") : QString()));
  connect(pill, &FilterPill::clicked, this, [this, id = tag.id] { m_tagger->toggle(id); });
  m_flow->addWidget(pill);
  pill->show();
}

void TagBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace muniment::ui
