#pragma once

#include "core/store/conversation_repository.h"

#include <unordered_map>

namespace muniment::capture {

/// Numbers the speakers of one conversation while a source is read, and says what each name was taken for. A number or
/// a name that another source gave already is the same speaker; everything else is a new one until a person decides.
class SpeakerTable final {
 public:
  SpeakerTable(std::vector<Speaker> known, std::vector<store::SpeakerName> names, std::int32_t source);

  /// `ownerLabel`: the name under which the owner of the export appears, where it is known.
  void setOwner(const QString& ownerLabel) { m_owner = ownerLabel; }
  /// 0 for an empty label.
  [[nodiscard]] std::int32_t numberOf(std::string_view label, bool isOwner);

  /// By a number that this table gave.
  [[nodiscard]] const Speaker& speaker(std::int32_t number) const {
    return m_speakers[static_cast<std::size_t>(number) - 1];
  }
  /// The speaker of an earlier source who goes by this name or number; 0 where nobody does. Decides nothing.
  [[nodiscard]] std::int32_t knownNumberOf(std::string_view label) const;
  /// Takes a name for a known speaker because both said the same things at the same times.
  void decide(std::string_view label, std::int32_t speaker);

  /// What came up since the last call.
  [[nodiscard]] std::vector<Speaker> takeNewSpeakers() { return std::exchange(m_newSpeakers, {}); }
  [[nodiscard]] std::vector<store::SpeakerName> takeNewNames() { return std::exchange(m_newNames, {}); }

 private:
  [[nodiscard]] const Speaker* find(const QString& plain, const QString& phone) const;
  [[nodiscard]] std::int32_t resolve(const QString& label, bool isOwner);
  [[nodiscard]] std::int32_t add(const QString& label, const QString& phone, bool isOwner);

  std::int32_t m_source;
  QString m_owner;
  std::vector<Speaker> m_speakers;
  std::unordered_map<std::string, std::int32_t> m_byLabel;
  std::vector<Speaker> m_newSpeakers;
  std::vector<store::SpeakerName> m_newNames;
};

/// The label without direction marks and with ordinary spaces.
[[nodiscard]] QString plainLabel(QStringView label);
/// `+` and digits where a label or a jid is a telephone number, else nothing.
[[nodiscard]] QString phoneOf(QStringView label);

} // namespace muniment::capture
