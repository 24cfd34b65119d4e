#include "ui/evidence/format_cards.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using evidence::PackageFormat;

/// A choice as big as its words, with an edge that says whether it is taken.
class FormatCard final : public QAbstractButton {
 public:
  FormatCard(Icon icon, const QString& title, const QString& sentence, QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    auto* drawing = new IconLabel(icon, 20, Tone::Neutral, 0, this);
    row->addWidget(drawing, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* name = new PlainLabel(title, TextRole::BodyStrong, Ink::Primary, this);
    auto* words = new PlainLabel(sentence, TextRole::Small, Ink::Secondary, this);
    for (PlainLabel* label : {name, words}) {
      label->setWordWrap(true);
      texts->addWidget(label);
    }
    texts->addStretch(1);
    row->addLayout(texts, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{drawing, name, words})
      part->setAttribute(Qt::WA_TransparentForMouseEvents);
  }

  [[nodiscard]] QSize sizeHint() const override { return layout()->sizeHint(); }
  [[nodiscard]] QSize minimumSizeHint() const override { return layout()->minimumSize(); }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return layout()->heightForWidth(width); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const bool on = isChecked();
    paintBox(painter, rect(), 8,
             on             ? theme.selected
             : underMouse() ? theme.hover
                            : theme.surface,
             on ? theme.accentText : theme.lineStrong, on ? 2 : 1);
    if (showsFocusRing(*this))
      paintFocusRing(painter, rect().adjusted(3, 3, -3, -3), theme, 6);
  }
};

} // namespace

FormatCards::FormatCards(QWidget* parent)
    : QWidget(parent), m_forms(new QWidget(this)),
      m_rsmf(new QRadioButton(tr("Short messages with their conversations (RSMF)"), m_forms)),
      m_loadFile(new QRadioButton(tr("Load file with one line for each message (DAT)"), m_forms)) {
  setObjectName(u"formatCards"_s);
  auto* cards = new QWidget(this);
  auto* grid = new QGridLayout(cards);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(8);
  const auto add = [&](Icon icon, const QString& title, const QString& sentence, const QString& name) {
    auto* card = new FormatCard(icon, title, sentence, cards);
    card->setObjectName(name);
    const int number = static_cast<int>(m_cards.size());
    grid->addWidget(card, number / 2, number % 2);
    m_cards.push_back(card);
    connect(card, &QAbstractButton::toggled, this, [this](bool on) {
      if (!on)
        return;
      showForms();
      Q_EMIT changed();
    });
  };
  add(Icon::Search, tr("Review platform"), tr("To be searched and tagged by the other side"), u"formatReview"_s);
  add(Icon::Stamp, tr("Court"), tr("Pages as people know them, with Bates numbers"), u"formatCourt"_s);
  add(Icon::Archive, tr("Long-term keeping"), tr("Everything as it was captured, in a bag (BagIt)"),
      u"formatArchive"_s);
  add(Icon::Chat, tr("Mail"), tr("One mail for each day of a conversation (EML)"), u"formatMail"_s);
  for (int column : {0, 1})
    grid->setColumnStretch(column, 1);
  auto* forms = new QVBoxLayout(m_forms);
  forms->setContentsMargins(0, 0, 0, 0);
  forms->setSpacing(6);
  m_rsmf->setObjectName(u"formRsmf"_s);
  m_loadFile->setObjectName(u"formLoadFile"_s);
  m_rsmf->setChecked(true);
  forms->addWidget(m_rsmf);
  forms->addWidget(m_loadFile);
  connect(m_rsmf, &QRadioButton::toggled, this, &FormatCards::changed);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  column->addWidget(cards);
  column->addWidget(m_forms);
  m_cards[Court]->setChecked(true);
  showForms();
}

void FormatCards::showForms() { m_forms->setVisible(m_cards[Review]->isChecked()); }

void FormatCards::setFormat(PackageFormat format) {
  const QSignalBlocker quiet(this);
  m_loadFile->setChecked(format == PackageFormat::LoadFile);
  m_rsmf->setChecked(format != PackageFormat::LoadFile);
  switch (format) {
  case PackageFormat::Rsmf:
  case PackageFormat::LoadFile:
    return m_cards[Review]->setChecked(true);
  case PackageFormat::Pdf:
    return m_cards[Court]->setChecked(true);
  case PackageFormat::BagIt:
    return m_cards[Archive]->setChecked(true);
  case PackageFormat::Eml:
    return m_cards[Mail]->setChecked(true);
  }
}

PackageFormat FormatCards::format() const {
  if (m_cards[Review]->isChecked())
    return m_loadFile->isChecked() ? PackageFormat::LoadFile : PackageFormat::Rsmf;
  if (m_cards[Archive]->isChecked())
    return PackageFormat::BagIt;
  return m_cards[Mail]->isChecked() ? PackageFormat::Eml : PackageFormat::Pdf;
}

} // namespace muniment::ui
