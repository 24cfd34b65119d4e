#include "ui/declare/proposals.h"

#include "core/records/plan/metadata.h"

#include <QtCore/QRegularExpression>

#include <set>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Origin = ProposedDetail::Origin;

bool fits(const MetadataField& field, const QString& text) {
  return !text.isEmpty() && records::problemsOf(std::span(&field, 1), Json::Object{{field.name, text}}).empty();
}

bool isTelling(const QString& text) {
  return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); }) &&
         std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// Words of the text that have the form of the field.
void addFitting(const MetadataField& field, const QString& text, std::set<QString>& into) {
  const QRegularExpression form(u"(?<![\\w-])(?:%1)(?![\\w-])"_s.arg(field.pattern));
  for (auto matches = form.globalMatch(text); matches.hasNext();) {
    if (const QString match = matches.next().captured(); isTelling(match) && fits(field, match))
      into.insert(match);
  }
}

QString replaced(QString text, const char* from, const char* to) {
  for (; *from != 0; ++from, ++to)
    text.replace(QLatin1Char(*from), QLatin1Char(*to));
  return text;
}

} // namespace

std::map<QString, ProposedDetail> proposedDetails(std::span<const MetadataField> fields, const Record* last,
                                                  const QString& title, std::span<const Message> messages) {
  std::map<QString, ProposedDetail> proposals;
  for (const MetadataField& field : fields) {
    if (const QString before = last ? last->metadata.text(field.name) : QString(); fits(field, before)) {
      proposals.insert_or_assign(field.name, ProposedDetail{before, Origin::LastRecord});
      continue;
    }
    if (field.type != MetadataField::Type::Text || field.pattern.isEmpty())
      continue;
    std::set<QString> found;
    addFitting(field, title, found);
    const bool inTitle = found.size() == 1;
    for (const Message& message : messages) {
      if (!inTitle)
        addFitting(field, message.text, found);
    }
    if (found.size() == 1)
      proposals.insert_or_assign(field.name,
                                 ProposedDetail{*found.begin(), inTitle ? Origin::Title : Origin::Messages});
  }
  return proposals;
}

std::map<QString, ProposedDetail> toldDetails(std::span<const MetadataField> fields,
                                              const std::map<QString, QString>& told) {
  std::map<QString, ProposedDetail> proposals;
  for (const MetadataField& field : fields) {
    if (const auto found = told.find(field.name); found != told.end() && fits(field, found->second))
      proposals.insert_or_assign(field.name, ProposedDetail{found->second, Origin::Told});
  }
  return proposals;
}

QString correctedDetail(const MetadataField& field, const QString& text) {
  const QString tidy = text.simplified();
  const QString joined = QString(tidy).remove(u' ');
  for (const QString& near : {tidy, joined, tidy.toUpper(), joined.toUpper(), replaced(joined, "OoIlSB", "001158"),
                              replaced(joined.toUpper(), "OISB", "0158"), replaced(joined, "015", "OIS")}) {
    if (near != text && fits(field, near))
      return near;
  }
  return {};
}

} // namespace muniment::ui
