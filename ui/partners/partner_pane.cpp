#include "ui/partners/partner_pane.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFile>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::DocumentKind;

constexpr int kMostHours = 24 * 366;
constexpr qint64 kMostBytes = 1 << 20;

QString wordOf(DocumentKind kind) {
  const std::string_view word = formats::edi::nameOf(kind);
  return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

PlainLabel* wrapped(TextRole role, Ink ink) {
  auto* label = new PlainLabel({}, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

QByteArray rulesWith(const Json& rules, const std::map<QString, std::int64_t>& hours) {
  Json::Object object;
  if (rules.object())
    object = *rules.object();
  Json::Array steps;
  if (const Json::Array* const known = rules.at(u"steps").array()) {
    std::ranges::copy_if(*known, std::back_inserter(steps),
                         [&](const Json& step) { return !hours.contains(step.text(u"kind")); });
  }
  for (const auto& [kind, within] : hours) {
    if (within <= 0)
      continue;
    Json::Object step{{u"hours"_s, within}, {u"kind"_s, kind}};
    steps.emplace_back(std::move(step));
  }
  object.erase(u"steps"_s);
  if (!steps.empty())
    object.emplace(u"steps"_s, std::move(steps));
  object.erase(u"version"_s);
  if (object.empty())
    return {};
  object.emplace(u"version"_s, 1);
  const auto text = canonicalJson(object);
  return text ? *text : QByteArray();
}

PartnerPane::PartnerPane(QWidget* parent)
    : QWidget(parent), m_title(wrapped(TextRole::PaneTitle, Ink::Primary)), m_code(new QLineEdit),
      m_codeRow(new FormRow(tr("Id in documents"), m_code, FormRow::Need::Required)), m_name(new QLineEdit),
      m_ourselves(new QCheckBox(tr("This id is our own"))), m_agreed(new QWidget),
      m_others(wrapped(TextRole::Small, Ink::Secondary)), m_file(new QPushButton(tr("Rules from a File…"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_code->setObjectName(u"partnerPane.code"_s);
  m_name->setObjectName(u"partnerPane.name"_s);
  m_name->setMaxLength(200);
  m_code->setMaxLength(200);
  m_ourselves->setObjectName(u"partnerPane.ourselves"_s);
  auto* nameRow = new FormRow(tr("Name"), m_name);
  nameRow->setHint(tr("Left empty, the name is shown that documents give."));
  column->addWidget(m_title);
  column->addWidget(m_codeRow);
  column->addWidget(nameRow);
  column->addWidget(m_ourselves);
  auto* note = wrapped(TextRole::Small, Ink::Secondary);
  note->setText(tr("What comes from our own ids was sent by us, what goes to them was received."));
  column->addWidget(note);
  addSteps();
  column->addWidget(m_agreed);
  column->addStretch(1);
  connect(m_code, &QLineEdit::textChanged, this, &PartnerPane::changed);
  connect(m_name, &QLineEdit::textChanged, this, &PartnerPane::changed);
  connect(m_ourselves, &QCheckBox::toggled, this, [this](bool isOurselves) {
    m_agreed->setVisible(!isOurselves);
    Q_EMIT changed();
  });
}

void PartnerPane::addSteps() {
  auto* column = new QVBoxLayout(m_agreed);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(10);
  column->addWidget(new PlainLabel(tr("What must follow an order"), TextRole::SmallStrong, Ink::Secondary));
  const std::pair<DocumentKind, QString> kinds[] = {{DocumentKind::OrderAnswer, tr("Answer to the order within")},
                                                    {DocumentKind::ShipNotice, tr("Ship notice within")},
                                                    {DocumentKind::Invoice, tr("Invoice within")}};
  for (const auto& [kind, words] : kinds) {
    auto* hours = new QSpinBox;
    hours->setObjectName(u"partnerPane."_s + wordOf(kind));
    hours->setRange(0, kMostHours);
    hours->setSpecialValueText(tr("Not agreed"));
    hours->setSuffix(tr(" hours"));
    column->addWidget(new FormRow(words, hours));
    connect(hours, &QSpinBox::valueChanged, this, &PartnerPane::changed);
    m_steps.push_back({kind, hours});
  }
  column->addWidget(m_others);
  m_file->setObjectName(u"partnerPane.file"_s);
  m_file->setAutoDefault(false);
  column->addWidget(m_file, 0, Qt::AlignLeft);
  connect(m_file, &QPushButton::clicked, this, &PartnerPane::chooseFile);
}

void PartnerPane::setLine(const PartnersModel::Line& line) {
  m_codeRow->hide();
  m_title->setText(visibleText(line.name.isEmpty() ? line.code : line.name));
  if (line.partner)
    fill(line.code, line.partner->name, line.partner->isOurselves, line.partner->rules);
  else
    fill(line.code, QString(), false, Json());
}

void PartnerPane::begin() {
  m_codeRow->show();
  m_title->setText(tr("Another partner"));
  fill({}, {}, false, Json());
  m_code->setFocus();
}

void PartnerPane::fill(const QString& code, const QString& name, bool isOurselves, const Json& rules) {
  const QSignalBlocker quiet(this);
  m_code->setText(code);
  m_name->setText(name);
  m_ourselves->setChecked(isOurselves);
  m_agreed->setVisible(!isOurselves);
  m_rules = rules;
  showRules();
}

void PartnerPane::showRules() {
  std::map<QString, std::int64_t> hours;
  if (const Json::Array* const steps = m_rules.at(u"steps").array()) {
    for (const Json& step : *steps)
      hours[step.text(u"kind")] = step.number(u"hours");
  }
  for (const Step& step : m_steps) {
    step.hours->setValue(static_cast<int>(std::min<std::int64_t>(hours[wordOf(step.kind)], kMostHours)));
    hours.erase(wordOf(step.kind));
  }
  qsizetype others = static_cast<qsizetype>(hours.size());
  for (const auto* name : {u"findings", u"units", u"references"}) {
    const Json& member = m_rules.at(name);
    others += member.array() ? std::ssize(*member.array()) : member.object() ? std::ssize(*member.object()) : 0;
  }
  m_others->setText(others > 0 ? tr("%n further rule(s) from a file stay as they are.", nullptr, int(others))
                               : tr("A file can agree on more: units, references that must be named, findings that "
                                    "do not count."));
}

void PartnerPane::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Which rules were agreed"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilter(tr("Rules (*.json)"));
  connect(dialog, &QFileDialog::fileSelected, this, &PartnerPane::readFile);
  dialog->open();
}

void PartnerPane::readFile(const QString& path) {
  QFile file(path);
  const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(kMostBytes) : QByteArray();
  const auto rules = formats::edi::readPartnerRules(text);
  const auto json = parseJson(text);
  if (!rules || !json) {
    m_others->setText(errorText(!rules ? rules.error() : json.error()));
    return;
  }
  m_rules = *json;
  showRules();
  Q_EMIT changed();
}

workspace::SetPartnerRules PartnerPane::wish() const {
  std::map<QString, std::int64_t> hours;
  for (const Step& step : m_steps)
    hours[wordOf(step.kind)] = step.hours->value();
  const bool isOurselves = m_ourselves->isChecked();
  return {m_code->text().trimmed(), m_name->text().trimmed(), isOurselves ? QByteArray() : rulesWith(m_rules, hours),
          isOurselves};
}

QString PartnerPane::problem() const {
  return m_code->text().trimmed().isEmpty() ? tr("Say by which id documents name the partner.") : QString();
}

} // namespace muniment::ui
