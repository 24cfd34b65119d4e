#include "ui/disposition/certificate_page.h"

#include "ui/disposition/disposition_words.h"
#include "ui/disposition/fact_column.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLabelWidth = 184;
constexpr int kPaperWidth = 760;
constexpr std::size_t kMostRows = 200;

/// The sheet that the certificate stands on.
class Paper final : public QWidget {
 public:
  Paper() : m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(32, 28, 32, 32);
    m_column->setSpacing(6);
    setMaximumWidth(kPaperWidth);
  }
  [[nodiscard]] QVBoxLayout* column() const { return m_column; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintBox(painter, rect(), 8, theme.surface, theme.lineStrong);
  }

 private:
  QVBoxLayout* m_column;
};

PlainLabel* cell(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  return label;
}

QString broken(const QString& value, bool code) {
  if (!code || value.size() <= 64)
    return visibleText(value);
  QStringList lines;
  for (qsizetype at = 0; at < value.size(); at += 64)
    lines.append(value.mid(at, 64));
  return lines.join(u'\n');
}

void addTable(FactColumn& column, const records::CertificateSheet::Table& table) {
  column.addHeading(table.title);
  if (table.rows.empty()) {
    column.addText(table.note, Ink::Secondary);
    return;
  }
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(4);
  const int last = static_cast<int>(table.columns.size()) - 1;
  for (int i = 0; i <= last; ++i)
    grid->addWidget(cell(table.columns.at(i), TextRole::SmallStrong, Ink::Secondary), 0, i);
  const std::size_t shown = std::min(table.rows.size(), kMostRows);
  for (std::size_t row = 0; row < shown; ++row) {
    for (int i = 0; i <= last; ++i) {
      const QString& text = table.rows[row].at(i);
      const bool code = text.size() >= 32;
      auto* label = cell(code ? text.left(16) + u'…' : text, code ? TextRole::Mono : TextRole::Small, Ink::Primary);
      if (code)
        label->setToolTip(plainToolTip(text));
      grid->addWidget(label, static_cast<int>(row) + 1, i);
    }
  }
  grid->setColumnStretch(last, 1);
  column.addWidget(box);
  if (shown < table.rows.size())
    column.addText(
        CertificatePage::tr("%n more in the saved certificate", nullptr, static_cast<int>(table.rows.size() - shown)),
        Ink::Secondary);
}

} // namespace

CertificatePage::CertificatePage(QWidget* parent)
    : QWidget(parent), m_header(new ScreenHeader(tr("Certificate"), ScreenHeader::Size::Pane, this)),
      m_scroll(new QScrollArea(this)) {
  setObjectName(u"certificatePage"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* back = new QPushButton(tr("Back to the Records"), m_header);
  auto* json = new QPushButton(tr("Save as JSON…"), m_header);
  auto* pdf = new QPushButton(tr("Save as PDF…"), m_header);
  back->setObjectName(u"leaveCertificate"_s);
  json->setObjectName(u"saveCertificateJson"_s);
  pdf->setObjectName(u"saveCertificatePdf"_s);
  setButtonKind(back, ButtonKind::Link);
  setButtonKind(pdf, ButtonKind::Primary);
  for (QPushButton* button : {back, json, pdf})
    m_header->addAction(button);
  column->addWidget(m_header);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setAccessibleName(tr("Certificate"));
  column->addWidget(m_scroll, 1);
  connect(back, &QPushButton::clicked, this, &CertificatePage::left);
  connect(json, &QPushButton::clicked, this, &CertificatePage::jsonRequested);
  connect(pdf, &QPushButton::clicked, this, &CertificatePage::pdfRequested);
}

void CertificatePage::setCertificate(const workspace::CertificateToRead::Answer& answer) {
  const records::CertificateSheet& sheet = answer.sheet;
  m_header->setDetail(tr("issued %1").arg(momentWithZone(answer.certificate.issuedAt)));
  auto* ground = new QWidget;
  ground->setBackgroundRole(QPalette::Window);
  ground->setAutoFillBackground(true);
  auto* across = new QHBoxLayout(ground);
  across->setContentsMargins(24, 24, 24, 24);
  auto* paper = new Paper;
  across->addStretch(1);
  across->addWidget(paper, 100, Qt::AlignTop);
  across->addStretch(1);
  paper->column()->addWidget(new PlainLabel(sheet.title, TextRole::ScreenTitle));
  FactColumn column(*paper->column(), kLabelWidth, true);
  column.addText(sheet.statement, Ink::Secondary);
  for (const records::CertificateSheet::Section& section : sheet.sections) {
    column.addHeading(section.title);
    if (!section.note.isEmpty())
      column.addText(section.note, Ink::Secondary);
    for (const records::CertificateSheet::Fact& fact : section.facts)
      column.addFact(fact.name, broken(fact.value, fact.isCode), fact.isCode ? TextRole::Mono : TextRole::Small);
  }
  for (const records::CertificateSheet::Table& table : sheet.tables)
    addTable(column, table);
  if (QWidget* old = m_scroll->takeWidget())
    old->deleteLater();
  m_scroll->setWidget(ground);
}

} // namespace muniment::ui
