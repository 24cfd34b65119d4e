#include "ui/rules/sentence_view.h"

#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/sentence_control.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLine = 38;
constexpr int kControl = 28;
constexpr int kUsualWidth = 480;
constexpr int kLeastWidth = 200;

QFont wordFont() { return textFont(17); }

} // namespace

SentenceView::SentenceView(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

SentenceControl* SentenceView::controlFor(const rules::SentencePart& part, std::vector<Value>& before) {
  const auto known = std::ranges::find(before, part.place, &Value::place);
  SentenceControl* control = known == before.end() ? nullptr : known->control;
  if (control) { // it stays, and with it the focus
    before.erase(known);
  } else {
    control = new SentenceControl(this);
    control->setObjectName(u"value:"_s + part.place);
    connect(control, &QAbstractButton::clicked, this, [this, place = part.place] {
      const auto value = std::ranges::find(m_values, place, &Value::place);
      if (value != m_values.end())
        Q_EMIT valueRequested(value->place, value->kind);
    });
    control->show();
  }
  control->setContent(visibleText(part.text), RuleWords::heading(part.kind), part.isOpen);
  control->setEnabled(m_isEditable);
  m_values.push_back({part.place, part.kind, control});
  return control;
}

void SentenceView::setSentence(const rules::Sentence& sentence) {
  std::vector<Value> before = std::exchange(m_values, {});
  m_pieces.clear();
  bool isApart = false;
  QWidget* last = nullptr;
  for (const rules::SentencePart& part : sentence) {
    if (part.isControl()) {
      SentenceControl* control = controlFor(part, before);
      m_pieces.push_back({{}, control, isApart});
      isApart = false;
      if (last)
        setTabOrder(last, control);
      last = control;
      continue;
    }
    isApart |= part.text.startsWith(u' ');
    for (const QString& word : part.text.split(u' ', Qt::SkipEmptyParts)) {
      m_pieces.push_back({word, nullptr, isApart});
      isApart = true;
    }
    isApart = part.text.endsWith(u' ');
  }
  for (const Value& gone : before) {
    gone.control->hide();
    gone.control->deleteLater();
  }
  const QString text = rules::plainText(sentence);
  m_isRightToLeft = text.isRightToLeft();
  setAccessibleName(text);
  updateGeometry();
  place();
  update();
}

void SentenceView::setEditable(bool editable) {
  m_isEditable = editable;
  for (const Value& value : m_values)
    value.control->setEnabled(editable);
}

SentenceControl* SentenceView::controlAt(const QString& place) const {
  const auto value = std::ranges::find(m_values, place, &Value::place);
  return value == m_values.end() ? nullptr : value->control;
}

QStringList SentenceView::places() const {
  QStringList all;
  for (const Value& value : m_values)
    all.append(value.place);
  return all;
}

int SentenceView::widthOf(const Piece& piece, int room) const {
  if (!piece.control)
    return QFontMetrics(wordFont()).horizontalAdvance(piece.word);
  piece.control->setMostWidth(room);
  return piece.control->sizeHint().width();
}

SentenceView::Arrangement SentenceView::arrange(int width) const {
  Arrangement arranged;
  const QFontMetrics metrics(wordFont());
  const int gap = metrics.horizontalAdvance(u' ');
  const int sign = metrics.horizontalAdvance(u"M"_s); // what follows a control without a gap stays on its line
  int x = 0;
  int y = 0;
  for (const Piece& piece : m_pieces) {
    const int wide = widthOf(piece, std::max(width - sign, kLeastWidth / 2));
    const int before = x > 0 && piece.isApart ? gap : 0;
    const bool mayBreak = piece.isApart || piece.control;
    if (x > 0 && mayBreak && x + before + wide + (piece.control ? sign : 0) > width) {
      x = 0;
      y += kLine;
    } else {
      x += before;
    }
    const int high = piece.control ? kControl : kLine;
    arranged.places.emplace_back(x, y + (kLine - high) / 2, wide, high);
    x += wide;
  }
  arranged.height = m_pieces.empty() ? 0 : y + kLine;
  if (m_isRightToLeft)
    for (QRect& each : arranged.places)
      each.moveLeft(width - each.x() - each.width());
  return arranged;
}

void SentenceView::place() {
  m_arrangement = arrange(width());
  for (std::size_t at = 0; at < m_pieces.size(); ++at) {
    if (m_pieces[at].control)
      m_pieces[at].control->setGeometry(m_arrangement.places[at]);
  }
}

QSize SentenceView::sizeHint() const { return {kUsualWidth, heightForWidth(std::max(width(), kUsualWidth))}; }

QSize SentenceView::minimumSizeHint() const { return {kLeastWidth, kLine}; }

void SentenceView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

bool SentenceView::event(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
    place();
  return QWidget::event(event);
}

void SentenceView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(wordFont());
  painter.setPen(Theme::of(this).text1);
  for (std::size_t at = 0; at < m_pieces.size(); ++at) {
    if (!m_pieces[at].control)
      painter.drawText(m_arrangement.places[at], Qt::AlignCenter | Qt::TextDontClip, m_pieces[at].word);
  }
}

} // namespace muniment::ui
