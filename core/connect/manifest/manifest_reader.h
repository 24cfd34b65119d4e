#pragma once

#include "core/connect/manifest/manifest.h"
#include "core/connect/manifest/manifest_problem.h"

namespace muniment::connect {

/// A value of the manifest and the way to it.
struct ManifestPlace final {
  const ForeignJson* value = nullptr;
  QString pointer;
  qsizetype offset = 0;
};

/// Collects what is wrong, with line and column.
class ManifestReader final {
 public:
  static constexpr std::size_t kMostProblems = 100;

  explicit ManifestReader(QByteArrayView bytes) : m_bytes(bytes) {}

  void report(const ManifestPlace& place, Error error);
  void reportAt(qsizetype offset, const QString& pointer, Error error);
  [[nodiscard]] ManifestProblems take() { return std::move(m_problems); }
  [[nodiscard]] bool isClean() const { return m_problems.empty(); }

  [[nodiscard]] QString text(const ManifestPlace& place);
  [[nodiscard]] std::optional<Template> templateAt(const ManifestPlace& place, bool secrets = false);
  [[nodiscard]] JsonPointer pointerAt(const ManifestPlace& place);
  [[nodiscard]] int integer(const ManifestPlace& place, int from, int to);
  [[nodiscard]] bool boolean(const ManifestPlace& place);
  [[nodiscard]] std::set<int> statuses(const ManifestPlace& place);
  [[nodiscard]] QByteArray header(const ManifestPlace& place);
  [[nodiscard]] QString name(const ManifestPlace& place);
  /// The index of the word in `words`; 0 where it is none of them.
  [[nodiscard]] int choice(const ManifestPlace& place, const QStringList& words);
  /// Members of an object, each with its place; none where it is no object.
  [[nodiscard]] std::vector<std::pair<QString, ManifestPlace>> members(const ManifestPlace& place);
  [[nodiscard]] std::vector<ManifestPlace> elements(const ManifestPlace& place);

  /// Names of settings and secrets that were used, and where, to be compared with those declared.
  struct Use final {
    Template::Source source;
    QString name;
    ManifestPlace place;
  };
  [[nodiscard]] const std::vector<Use>& uses() const { return m_uses; }
  void note(const Template& used, const ManifestPlace& place);

 private:
  [[nodiscard]] bool expect(const ManifestPlace& place, ForeignJson::Kind kind, QLatin1StringView name);

  QByteArrayView m_bytes;
  ManifestProblems m_problems;
  std::vector<Use> m_uses;
};

/// An object whose keys are all known.
class ManifestObject final {
 public:
  /// Reports every key that is not among `keys`.
  ManifestObject(ManifestReader& reader, ManifestPlace place, QStringList keys);

  [[nodiscard]] bool has(QStringView key) const;
  [[nodiscard]] std::optional<ManifestPlace> find(QStringView key) const;
  /// The member, reported where it is missing.
  [[nodiscard]] std::optional<ManifestPlace> need(QStringView key);
  [[nodiscard]] const ManifestPlace& place() const { return m_place; }
  [[nodiscard]] ManifestReader& reader() { return *m_reader; }
  /// Reports unless exactly one of the keys is there; returns it.
  [[nodiscard]] QString oneOf(const QStringList& keys);

  [[nodiscard]] QString text(QStringView key, bool needed = true);
  [[nodiscard]] Template filled(QStringView key, bool needed = true);
  [[nodiscard]] JsonPointer pointer(QStringView key, bool needed = true);
  [[nodiscard]] std::optional<JsonPointer> maybePointer(QStringView key);
  [[nodiscard]] int integer(QStringView key, int otherwise, int from, int to);
  [[nodiscard]] bool flag(QStringView key);
  [[nodiscard]] QByteArray header(QStringView key, const QByteArray& otherwise);
  [[nodiscard]] int choice(QStringView key, const QStringList& words, bool needed = true);
  /// The name of the secret that `${secret.NAME}` stands for; anything else there is reported.
  [[nodiscard]] QString secret(QStringView key, bool needed = true);

 private:
  ManifestReader* m_reader;
  ManifestPlace m_place;
};

} // namespace muniment::connect
