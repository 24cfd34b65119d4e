#include "ui/imports/collection_sheet.h"

#include "ui/kit/form_row.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDigits = 64;
constexpr QSize kSize{720, 560};

} // namespace

CollectionSheet::CollectionSheet(const ConversationSource& source, QWidget* parent)
    : QDialog(parent), m_source(source),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("How it was collected"),
                                  tr("What is stated stays with the import, dated and in your name. Leave empty what "
                                     "nobody knows."),
                                  tr("Keep Statement")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"collectionSheet"_s);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  m_frame.enter->addLayout(grid);
  m_collector = add(grid, tr("Who made the export"), u"collector"_s);
  m_custodian = add(grid, tr("Whose device it was"), u"custodian"_s);
  m_device = add(grid, tr("Device"), u"device"_s);
  m_system = add(grid, tr("System of the device"), u"system"_s);
  m_app = add(grid, tr("Version of WhatsApp"), u"app"_s);
  m_number = add(grid, tr("Number"), u"number"_s);
  m_handOver = add(grid, tr("How it reached us"), u"handOver"_s);
  m_day = add(grid, tr("On which day"), u"day"_s);
  m_day->setPlaceholderText(u"2026-03-17"_s);
  m_media = new QComboBox;
  m_media->setObjectName(u"collection.media"_s);
  for (const QString& choice : {tr("Not stated"), tr("Without media"), tr("With media")})
    m_media->addItem(choice);
  grid->addWidget(new FormRow(tr("The export was made"), m_media), m_rows / 2, m_rows % 2, Qt::AlignTop);
  ++m_rows;
  m_digest = new QLineEdit;
  m_digest->setObjectName(u"collection.digest"_s);
  m_digestRow = new FormRow(tr("SHA-256 that the sender told us"), m_digest);
  grid->addWidget(m_digestRow, m_rows / 2, m_rows % 2, Qt::AlignTop);
  m_frame.enter->addStretch(1);
  connect(m_media, &QComboBox::currentIndexChanged, this, &CollectionSheet::check);
  connect(m_digest, &QLineEdit::textChanged, this, &CollectionSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(kSize);
  check();
  m_collector->setFocus();
}

QLineEdit* CollectionSheet::add(QGridLayout* grid, const QString& label, const QString& name) {
  auto* field = new QLineEdit;
  field->setObjectName(u"collection."_s + name);
  field->setMaxLength(static_cast<int>(workspace::StateCollection::kLongest));
  grid->addWidget(new FormRow(label, field), m_rows / 2, m_rows % 2, Qt::AlignTop);
  ++m_rows;
  connect(field, &QLineEdit::textChanged, this, &CollectionSheet::check);
  return field;
}

workspace::CollectionFacts CollectionSheet::facts() const {
  workspace::CollectionFacts facts;
  facts.collector = m_collector->text().trimmed();
  facts.custodian = m_custodian->text().trimmed();
  facts.device = m_device->text().trimmed();
  facts.system = m_system->text().trimmed();
  facts.app = m_app->text().trimmed();
  facts.number = m_number->text().trimmed();
  facts.handOver = m_handOver->text().trimmed();
  if (const QDate day = QDate::fromString(m_day->text().trimmed(), Qt::ISODate); day.isValid())
    facts.handedOverOn = day;
  if (m_media->currentIndex() > 0)
    facts.withMedia = m_media->currentIndex() == 2;
  facts.announced = Sha256::fromHex(m_digest->text().trimmed().toLower());
  return facts;
}

void CollectionSheet::check() {
  const workspace::CollectionFacts said = facts();
  const auto agrees = workspace::agreesWithAnnounced(m_source, said);
  m_digestRow->setHint(!agrees   ? QString()
                       : *agrees ? tr("It is the digest of this file.")
                                 : tr("It is not the digest of this file."));
  const QString digest = m_digest->text().trimmed();
  m_frame.setProblem(!m_day->text().trimmed().isEmpty() && !said.handedOverOn ? tr("The day is written as 2026-03-17")
                     : !digest.isEmpty() && !said.announced ? tr("A digest has %1 digits and letters").arg(kDigits)
                     : said.isEmpty()                       ? tr("Nothing is stated yet")
                                                            : QString());
}

} // namespace muniment::ui
