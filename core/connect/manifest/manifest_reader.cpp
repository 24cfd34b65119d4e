#include "core/connect/manifest/manifest_reader.h"

#include <QtCore/QRegularExpression>

namespace muniment::connect {

using namespace Qt::StringLiterals;

void ManifestReader::report(const ManifestPlace& place, Error error) {
  reportAt(place.offset, place.pointer, std::move(error));
}

void ManifestReader::reportAt(qsizetype offset, const QString& pointer, Error error) {
  const bool known = std::ranges::any_of(
      m_problems, [&](const ManifestProblem& problem) { return problem.pointer == pointer && problem.error == error; });
  if (known || m_problems.size() >= kMostProblems)
    return;
  const QByteArrayView before = m_bytes.first(std::min(offset, m_bytes.size()));
  const qsizetype lineStart = before.lastIndexOf('\n') + 1;
  ManifestProblem problem{std::move(error), pointer, 1, 1};
  problem.line += static_cast<int>(std::ranges::count(before, '\n'));
  problem.column += static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size());
  m_problems.push_back(std::move(problem));
}

bool ManifestReader::expect(const ManifestPlace& place, ForeignJson::Kind kind, QLatin1StringView name) {
  if (place.value->kind() == kind)
    return true;
  report(place, makeError(ErrorKind::VerificationFailed, "manifest.wrong_type"_L1, {QString(name)}));
  return false;
}

QString ManifestReader::text(const ManifestPlace& place) {
  return expect(place, ForeignJson::Kind::String, "string"_L1) ? place.value->text() : QString();
}

std::optional<Template> ManifestReader::templateAt(const ManifestPlace& place, bool secrets) {
  if (!expect(place, ForeignJson::Kind::String, "string"_L1))
    return std::nullopt;
  const auto made = Template::parse(place.value->text());
  if (!made) {
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_template"_L1, {place.value->text()}));
    return std::nullopt;
  }
  if (!secrets && made->uses(Template::Source::Secret))
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.secret_misplaced"_L1));
  note(*made, place);
  return made;
}

void ManifestReader::note(const Template& used, const ManifestPlace& place) {
  for (const Template::Piece& piece : used.pieces()) {
    if (piece.source == Template::Source::Site || piece.source == Template::Source::Secret)
      m_uses.push_back({piece.source, piece.text, place});
  }
}

JsonPointer ManifestReader::pointerAt(const ManifestPlace& place) {
  const QString path = text(place);
  const auto pointer = JsonPointer::parse(path);
  if (!pointer)
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_pointer"_L1, {path}));
  return pointer.value_or(JsonPointer());
}

int ManifestReader::integer(const ManifestPlace& place, int from, int to) {
  if (!expect(place, ForeignJson::Kind::Number, "integer"_L1))
    return from;
  bool fits = false;
  const int value = place.value->text().toInt(&fits);
  if (fits && value >= from && value <= to)
    return value;
  report(place, makeError(ErrorKind::VerificationFailed, "manifest.out_of_range"_L1,
                          {QString::number(from), QString::number(to)}));
  return from;
}

bool ManifestReader::boolean(const ManifestPlace& place) {
  return expect(place, ForeignJson::Kind::Boolean, "true or false"_L1) && place.value->text() == "true"_L1;
}

std::set<int> ManifestReader::statuses(const ManifestPlace& place) {
  std::set<int> found;
  for (const ManifestPlace& each : elements(place))
    found.insert(integer(each, 400, 599));
  return found;
}

QByteArray ManifestReader::header(const ManifestPlace& place) {
  static const QRegularExpression kToken(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$"_s);
  const QString name = text(place);
  if (place.value->isString() && !kToken.match(name).hasMatch())
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_header"_L1, {name}));
  return name.toLatin1();
}

QString ManifestReader::name(const ManifestPlace& place) {
  static const QRegularExpression kName(u"^[A-Za-z][A-Za-z0-9_-]{0,63}$"_s);
  const QString name = text(place);
  if (place.value->isString() && !kName.match(name).hasMatch())
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.bad_name"_L1, {name}));
  return name;
}

int ManifestReader::choice(const ManifestPlace& place, const QStringList& words) {
  const QString word = text(place);
  const auto index = words.indexOf(word);
  if (index < 0 && place.value->isString())
    report(place, makeError(ErrorKind::VerificationFailed, "manifest.unknown_word"_L1, {word, words.join(", "_L1)}));
  return static_cast<int>(std::max<qsizetype>(index, 0));
}

std::vector<std::pair<QString, ManifestPlace>> ManifestReader::members(const ManifestPlace& place) {
  std::vector<std::pair<QString, ManifestPlace>> found;
  if (!expect(place, ForeignJson::Kind::Object, "object"_L1))
    return found;
  for (const ForeignJson::Member& member : place.value->members())
    found.emplace_back(member.name, ManifestPlace{&member.value, place.pointer + u'/' + pointerStep(member.name),
                                                  member.value.offset()});
  return found;
}

std::vector<ManifestPlace> ManifestReader::elements(const ManifestPlace& place) {
  std::vector<ManifestPlace> found;
  if (!expect(place, ForeignJson::Kind::Array, "array"_L1))
    return found;
  for (const ForeignJson& element : place.value->elements())
    found.push_back({&element, place.pointer + u'/' + QString::number(found.size()), element.offset()});
  return found;
}

} // namespace muniment::connect
