#include "ui/connections/values_form.h"

#include "ui/connections/connection_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QUrl>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

bool isThisComputer(const QString& host) {
  return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

ValuesForm::ValuesForm(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
}

void ValuesForm::setKnown(const std::map<QString, QString>& site, const std::map<QString, bool>& entered,
                          workspace::SecretPlace place) {
  m_siteValues = site;
  m_entered = entered;
  m_place = place;
}

void ValuesForm::keepTyped() {
  for (const Field& field : m_site)
    m_siteValues[field.name] = field.edit->text().trimmed();
  for (const Field& field : m_secrets)
    m_typedSecrets[field.name] = field.edit->text();
}

void ValuesForm::setForm(const workspace::ConnectionForm& form, const std::set<QString>& addresses) {
  const auto same = [&form](const std::vector<Field>& fields, const std::map<QString, QString>& names) {
    return std::ranges::equal(fields, names, [&form](const Field& field, const auto& name) {
      return field.name == name.first && field.label == name.second &&
             field.isOptional == form.optional.contains(name.first);
    });
  };
  if (m_body && same(m_site, form.site) && same(m_secrets, form.secrets))
    return; // whoever types goes on typing
  keepTyped();
  m_site.clear();
  m_secrets.clear();
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  const auto add = [&](const QString& title, const std::map<QString, QString>& names, std::vector<Field>& fields,
                       bool isSecret) {
    if (names.empty())
      return;
    column->addWidget(new PlainLabel(title, TextRole::BodyStrong));
    for (const auto& [name, label] : names) {
      Field field = addField(name, label, isSecret, form.optional.contains(name));
      field.isAddress = !isSecret && addresses.contains(name);
      if (field.isAddress)
        field.edit->setPlaceholderText(u"https://"_s);
      column->addWidget(field.row);
      fields.push_back(std::move(field));
    }
  };
  add(tr("Addresses and settings"), form.site, m_site, false);
  add(tr("Secrets"), form.secrets, m_secrets, true);
  delete std::exchange(m_body, body);
  m_column->addWidget(body);
  check();
}

ValuesForm::Field ValuesForm::addField(const QString& name, const QString& label, bool isSecret, bool isOptional) {
  Field field{name, visibleText(label), false, isOptional, nullptr, new QLineEdit};
  field.edit->setObjectName((isSecret ? u"secret."_s : u"site."_s) + name);
  if (isSecret) {
    field.edit->setEchoMode(QLineEdit::Password);
    field.edit->setText(m_typedSecrets.contains(name) ? m_typedSecrets.at(name) : QString());
  } else {
    field.edit->setText(m_siteValues.contains(name) ? m_siteValues.at(name) : QString());
  }
  const bool isEntered = isSecret && m_entered.contains(name) && m_entered.at(name);
  const bool isNeeded = !isOptional && !isEntered;
  field.row = new FormRow(field.label, field.edit, isNeeded ? FormRow::Need::Required : FormRow::Need::Optional);
  if (isSecret)
    field.row->setHint(
        isEntered
            ? tr("Entered, %1. Leave this empty to keep it.", "where").arg(ConnectionWords::place(m_place))
            : tr("Not entered yet. It is kept %1 and never shown.", "where").arg(ConnectionWords::place(m_place)));
  connect(field.edit, &QLineEdit::textChanged, this, [this] {
    check();
    Q_EMIT changed();
  });
  return field;
}

QString ValuesForm::problemOf(const Field& field) {
  const QString text = field.edit->text().trimmed();
  if (text.isEmpty() || !field.isAddress)
    return {};
  const QUrl url(text, QUrl::StrictMode);
  if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
    return tr("This is no address. Write one that begins with https://.");
  if (!url.userInfo().isEmpty())
    return tr("Leave name and password out of the address. Secrets have their own fields.");
  if (url.scheme() == "http"_L1 && !isThisComputer(url.host()))
    return tr("This connection would not be encrypted. Write https:// instead of http://.");
  return {};
}

void ValuesForm::check() {
  for (const Field& field : m_site)
    field.row->setError(problemOf(field));
}

QString ValuesForm::problem() const {
  for (const Field& field : m_site) {
    if (!problemOf(field).isEmpty())
      return tr("“%1” is no address that can be used", "name of a field").arg(field.label);
  }
  return {};
}

std::map<QString, QString> ValuesForm::site() const {
  std::map<QString, QString> values;
  for (const Field& field : m_site) {
    if (const QString text = field.edit->text().trimmed(); !text.isEmpty())
      values.emplace(field.name, text);
  }
  return values;
}

std::map<QString, QString> ValuesForm::secrets() const {
  std::map<QString, QString> typed;
  for (const Field& field : m_secrets) {
    if (const QString text = field.edit->text(); !text.isEmpty())
      typed.emplace(field.name, text);
  }
  return typed;
}

void ValuesForm::clearSecret(const QString& name) {
  m_typedSecrets.erase(name);
  m_entered[name] = true;
  for (const Field& field : m_secrets) {
    if (field.name != name)
      continue;
    field.edit->clear();
    field.row->setHint(tr("Entered, %1. Leave this empty to keep it.", "where").arg(ConnectionWords::place(m_place)));
  }
}

bool ValuesForm::lacksSite() const {
  return std::ranges::any_of(
      m_site, [](const Field& field) { return !field.isOptional && field.edit->text().trimmed().isEmpty(); });
}

bool ValuesForm::lacksSecret() const {
  return std::ranges::any_of(m_secrets, [this](const Field& field) {
    const auto entered = m_entered.find(field.name);
    return !field.isOptional && field.edit->text().isEmpty() && (entered == m_entered.end() || !entered->second);
  });
}

} // namespace muniment::ui
